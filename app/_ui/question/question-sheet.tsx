'use client';

import { Languages } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { type Answer, CERTAINTIES, type Certainty } from '@/core/questions/item';
import { buttonClass } from '../button';
import { PartControl, Stem } from '../question-kinds/part';
import { isTyping } from '../shell/keyboard';
import { type Draft, isComplete, partsOf, toAnswer, toDraft } from './answers';
import { Feedback } from './feedback';
import { Html } from './html';
import type { FeedbackView, QuestionView } from './view';

interface Props {
  view: QuestionView;
  /** The answer given earlier, with its feedback, when the question is shown again. */
  answered: { answer: Answer; feedback: FeedbackView } | null;
  busy: boolean;
  onSubmit: (answer: Answer, certainty: Certainty) => void;
}

const DIGITS: Record<string, Certainty> = { Digit1: 'guess', Digit2: 'think', Digit3: 'certain' };

/** One question on one sheet: answer, say how sure you are, see why. */
export function QuestionSheet({ view, answered, busy, onSubmit }: Props) {
  const pageLocale = useLocale() as Locale;
  const [locale, setLocale] = useState<Locale>(pageLocale);
  const [draft, setDraft] = useState<Draft>(() => (answered ? toDraft(answered.answer) : {}));
  const t = useTranslations('question');
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  const text = view[locale];
  const ready = isComplete(text, draft);
  const submit = (certainty: Certainty) => {
    if (ready && !busy && !answered) onSubmit(toAnswer(text, draft), certainty);
  };
  useAnswerKeys(form, answered === null, submit);
  const other = LOCALES.find((each) => each !== locale) ?? locale;

  return (
    <form
      ref={form}
      aria-label={t('question')}
      onSubmit={(event) => {
        event.preventDefault();
        submit('think');
      }}
      lang={locale}
      className="grid gap-5 *:min-w-0"
    >
      <div className="rounded-sheet border border-line bg-sheet p-5 sm:p-7">
        <div className="mb-1 flex justify-end">
          <button
            type="button"
            lang={other}
            onClick={() => setLocale(other)}
            className={buttonClass('quiet', '-mt-2 -mr-3 px-3 text-xs font-medium')}
          >
            <Languages aria-hidden className="size-4" />
            {t(`in.${other}`)}
          </button>
        </div>
        <Stem
          stem={text.stem}
          exhibits={text.kind === 'case' ? text.exhibits : (partsOf(text)[0]?.view.exhibits ?? [])}
        />
        <div className="mt-5 grid gap-8 *:min-w-0">
          {partsOf(text).map(({ id, view: part }, index) => (
            <div key={id}>
              {text.kind === 'case' && (
                <div className="mb-4">
                  <p className="mb-1 text-sm font-semibold text-quiet">{t('part', { number: index + 1 })}</p>
                  <Stem {...part} />
                </div>
              )}
              <PartControl
                view={part}
                name={`${name}${id}`}
                answer={draft[id] ?? null}
                onAnswer={(answer) => setDraft((before) => ({ ...before, [id]: answer }))}
                feedback={answered?.feedback.parts[id]?.[locale] ?? null}
              />
              {text.kind === 'case' && answered?.feedback.parts[id]?.[locale].explanation.html && (
                <Html
                  html={answered.feedback.parts[id][locale].explanation.html}
                  className="mt-3 text-sm text-quiet"
                />
              )}
            </div>
          ))}
        </div>
        {!answered && <Certainties ready={ready} busy={busy} onPick={submit} />}
      </div>
      {answered && <Feedback feedback={answered.feedback} locale={locale} />}
    </form>
  );
}

function Certainties({
  ready,
  busy,
  onPick,
}: {
  ready: boolean;
  busy: boolean;
  onPick: (certainty: Certainty) => void;
}) {
  const t = useTranslations('question');
  return (
    <fieldset className="mt-6 border-t border-line pt-4">
      <legend className="sr-only">{t('howSure')}</legend>
      <p aria-hidden className="mb-2 text-sm text-quiet">
        {ready ? t('howSure') : t('answerFirst')}
      </p>
      <div className="grid grid-cols-3 gap-2">
        {CERTAINTIES.map((certainty, index) => (
          <button
            key={certainty}
            type={certainty === 'think' ? 'submit' : 'button'}
            // Not `disabled`: the button keeps its place in the tab order and says why it does nothing yet.
            aria-disabled={!ready || busy}
            onClick={certainty === 'think' ? undefined : () => onPick(certainty)}
            className={buttonClass(certainty === 'think' ? 'primary' : 'secondary', 'px-2')}
          >
            <kbd aria-hidden className="hidden text-xs opacity-70 sm:inline">
              {index + 1}
            </kbd>
            {t(`certainty.${certainty}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** A-F choose by physical key; 1, 2, 3 submit with that certainty; Enter submits as "think so". */
function useAnswerKeys(
  form: RefObject<HTMLFormElement | null>,
  active: boolean,
  submit: (certainty: Certainty) => void,
) {
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useLayoutEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const certainty = DIGITS[event.code];
      if (certainty) {
        event.preventDefault();
        latest.current(certainty);
        return;
      }
      if (
        event.code === 'Enter' &&
        !(event.target instanceof HTMLButtonElement) &&
        !(event.target instanceof HTMLAnchorElement)
      ) {
        event.preventDefault();
        latest.current('think');
        return;
      }
      const letter = /^Key([A-H])$/.exec(event.code)?.[1];
      if (!letter) return;
      const inputs = form.current?.querySelectorAll<HTMLInputElement>(
        'input[type=radio],input[type=checkbox]',
      );
      const input = inputs?.[letter.charCodeAt(0) - 65];
      if (!input) return;
      event.preventDefault();
      input.click();
      input.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [active, form]);
}
