'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Locale } from '@/core/kernel/locale';
import { type Answer, CERTAINTIES, type Certainty } from '@/core/questions/item';
import { buttonClass } from '../button';
import { isTyping } from '../shell/keyboard';
import { type Draft, isComplete, toAnswer, toDraft } from './answers';
import { tellEarlyAnswers } from './early-answers';
import { Feedback } from './feedback';
import { QuestionBody } from './question-body';
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
  const form = useRef<HTMLFormElement>(null);
  const text = view[locale];
  const ready = isComplete(text, draft);
  const submit = (certainty: Certainty) => {
    if (ready && !busy && !answered) onSubmit(toAnswer(text, draft), certainty);
  };
  useAnswerKeys(form, answered === null, submit);
  useEarlyAnswers(form, answered === null);

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
        <QuestionBody
          view={view}
          locale={locale}
          onLocale={setLocale}
          draft={draft}
          onAnswer={(part, answer) => setDraft((before) => ({ ...before, [part]: answer }))}
          feedback={answered?.feedback ?? null}
        />
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

/** On a slow phone people choose before the scripts are there. */
function useEarlyAnswers(form: RefObject<HTMLFormElement | null>, active: boolean) {
  useEffect(() => {
    if (active && form.current) tellEarlyAnswers(form.current);
  }, [form, active]);
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
