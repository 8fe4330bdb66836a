'use client';

import { RotateCcw } from 'lucide-react';
import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { cn } from '@/app/_ui/class-names';
import { Notice } from '@/app/_ui/notice';
import { QuestionSheet } from '@/app/_ui/question/question-sheet';
import type { FeedbackView, QuestionView } from '@/app/_ui/question/view';
import type { StudioBody } from '@/core/authoring/written';
import { LOCALES, type Locale, type Localized } from '@/core/kernel/locale';
import type { Answer, Certainty } from '@/core/questions/item';
import type { Variant } from '@/server/use-cases/studio/preview-variants';
import { preview, tryAnswer } from './actions';

const PAUSE_MS = 450;
/** The learner's words, in every language: the preview speaks the language it shows. */
export type LearnerMessages = Localized<AbstractIntlMessages>;
type Answered = { answer: Answer; feedback: FeedbackView };

/** The question as learners get it, in both languages, to be answered; it follows the form. */
export function Previews({
  body,
  variant,
  initial,
  messages,
  shown,
  beside = false,
}: {
  body: StudioBody;
  /** The one shown, of a question that has some. */
  variant?: Variant | undefined;
  initial: QuestionView | null;
  messages: LearnerMessages;
  /** On narrow screens only this one is shown. */
  shown: Locale | null;
  /** Both languages side by side where there is room. */
  beside?: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations('studio');
  const draft = useDeferredValue(body);
  const [view, setView] = useState(initial);
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);

  const made = useRef({ draft: body, variant });
  useEffect(() => {
    if (draft === made.current.draft && variant === made.current.variant) return;
    let gone = false;
    const timer = setTimeout(async () => {
      const shows = await preview({ draft, variant, locale }).catch(() => null);
      if (gone) return;
      if (shows?.ok) {
        made.current = { draft, variant };
        setView(shows.value);
        setRound((before) => before + 1);
      }
      setProblem(shows ? (shows.ok ? null : shows.message) : t('preview.offline'));
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [draft, locale, variant, t]);

  return (
    <div className={cn('grid content-start gap-6', beside && 'lg:grid-cols-2')}>
      {problem && (
        <Notice tone="caution" live>
          <p>{problem}</p>
        </Notice>
      )}
      {view &&
        LOCALES.map((each) => (
          <section
            key={each}
            aria-label={t(`preview.${each}`)}
            className={cn(
              'grid min-w-0 content-start gap-2 [&_form>*]:min-w-0 *:min-w-0',
              shown !== each && 'max-lg:hidden',
            )}
          >
            <h2 className="text-sm text-quiet max-lg:sr-only">{t(`preview.${each}`)}</h2>
            <NextIntlClientProvider locale={each} messages={messages[each]}>
              <Preview key={round} view={view} draft={draft} variant={variant} again={t('preview.again')} />
            </NextIntlClientProvider>
          </section>
        ))}
    </div>
  );
}

function Preview({
  view,
  draft,
  variant,
  again,
}: {
  view: QuestionView;
  draft: StudioBody;
  variant: Variant | undefined;
  again: string;
}) {
  const locale = useLocale();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (answer: Answer, certainty: Certainty) => {
    setBusy(true);
    const told = await tryAnswer({ draft, variant, answer, certainty, locale }).catch(() => null);
    setBusy(false);
    setProblem(told && !told.ok ? told.message : null);
    if (told?.ok) setAnswered(told.value);
  };
  return (
    <div className="grid gap-3 *:min-w-0">
      {problem && (
        <Notice tone="wrong" live>
          <p>{problem}</p>
        </Notice>
      )}
      <QuestionSheet
        key={answered ? 'answered' : 'open'}
        view={view}
        answered={answered}
        busy={busy}
        onSubmit={submit}
      />
      {answered && (
        <Button look="secondary" className="justify-self-start" onClick={() => setAnswered(null)}>
          <RotateCcw aria-hidden className="size-4" />
          {again}
        </Button>
      )}
    </div>
  );
}
