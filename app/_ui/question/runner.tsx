'use client';

import { ArrowRight, Flag, Repeat2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Locale } from '@/core/kernel/locale';
import type { Answer, Certainty } from '@/core/questions/item';
import { buttonClass } from '../button';
import { cn } from '../class-names';
import { Link } from '../link';
import { Notice } from '../notice';
import { useKey } from '../shell/use-key';
import { answerQuestion, setFlag } from './actions';
import { QuestionSheet } from './question-sheet';
import { newResponseId } from './response-id';
import type { FeedbackView, QuestionView } from './view';

export interface RunnerProps {
  view: QuestionView;
  /** Signed: says which item this is. */
  itemToken: string;
  /** Slug of the question, to flag it. */
  question: string;
  answered: { answer: Answer; feedback: FeedbackView } | null;
  flagged: boolean;
  /** Where "next" leads; null keeps the learner here. */
  next: { href: string; label: string } | null;
  /** Draws another variant of the same question. */
  anotherHref: string | null;
  /** More actions after the answer, e.g. to report the question. */
  children?: ReactNode;
}

/** A generator may ask several concepts: "another like this" is about the one just answered. */
const aboutTheSame = (
  href: string,
  { feedback: { concept } }: NonNullable<RunnerProps['answered']>,
): string => (concept ? `${href}&concepts=${encodeURIComponent(concept)}` : href);

/** Answers of more than half an hour say nothing about the question. */
const ELAPSED_MAX_MS = 30 * 60 * 1_000;

/** One question from asking to going on. The answer is stored before it is shown as right or wrong. */
export function Runner(props: RunnerProps) {
  // What is shown stays, even when the server renders the page again after the answer and draws another item:
  // a page that goes on to another question gives the runner another key.
  const [{ view, itemToken, question, answered, flagged, next, anotherHref }] = useState(props);
  const { children } = props;
  const locale = useLocale() as Locale;
  const t = useTranslations('question');
  const [done, setDone] = useState(answered);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The id outlives a failed try: sending the same answer again stores it once.
  const responseId = useRef<string | null>(null);
  const shownAt = useRef(0);
  useEffect(() => {
    shownAt.current = performance.now();
  }, []);

  async function submit(answer: Answer, certainty: Certainty) {
    responseId.current ??= newResponseId();
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await answerQuestion({
        responseId: responseId.current,
        item: itemToken,
        answer,
        certainty,
        elapsedMs: Math.min(ELAPSED_MAX_MS, Math.round(performance.now() - shownAt.current)),
        locale,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
      if (outcome.ok) {
        setDone({ answer: outcome.answer, feedback: outcome.feedback });
        setProblem(outcome.note);
      } else {
        setProblem(outcome.message);
        // A refused answer may be changed, and then it is another response.
        responseId.current = null;
      }
    } catch {
      setProblem(t('offline'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="grid gap-4 *:min-w-0">
      {problem && (
        <Notice tone="wrong" live>
          <p>{problem}</p>
        </Notice>
      )}
      <QuestionSheet
        key={done ? 'answered' : 'open'}
        view={view}
        answered={done}
        busy={busy}
        onSubmit={submit}
      />
      {done && (
        <div className="sticky bottom-16 z-10 -mx-2 flex flex-wrap items-center gap-1.5 rounded-sheet bg-paper/95 p-2 backdrop-blur sm:gap-2 md:bottom-2">
          {next && <NextLink {...next} />}
          {anotherHref && (
            <KeyLink
              code="KeyN"
              href={aboutTheSame(anotherHref, done)}
              icon={<Repeat2 aria-hidden className="size-4" />}
              label={t('another')}
              short={t('anotherShort')}
            />
          )}
          <FlagButton question={question} flagged={flagged} />
          {children}
        </div>
      )}
    </div>
  );
}

/** Goes on; Enter does the same. The page behind it is loaded ahead. */
function NextLink({ href, label }: { href: string; label: string }) {
  useKeyToGo('Enter', href);
  return (
    <Link href={href} prefetch className={buttonClass('primary', 'max-sm:px-3 sm:px-6')}>
      {label}
      <ArrowRight aria-hidden className="size-4" />
    </Link>
  );
}

function KeyLink({
  code,
  href,
  icon,
  label,
  short,
}: {
  code: string;
  href: string;
  icon: ReactNode;
  label: string;
  /** What a phone shows of the label. */
  short: string;
}) {
  useKeyToGo(code, href);
  return (
    <Link href={href} aria-label={label} className={buttonClass('secondary', 'max-sm:px-3')}>
      {icon}
      <span className="max-sm:hidden">{label}</span>
      <span className="sm:hidden">{short}</span>
    </Link>
  );
}

function FlagButton({ question, flagged }: { question: string; flagged: boolean }) {
  const locale = useLocale();
  const t = useTranslations('question');
  const [on, setOn] = useState(flagged);
  const change = async () => {
    setOn(!on);
    const stored = await setFlag({ question, on: !on, locale }).catch(() => false);
    if (!stored) setOn(on);
  };
  useKey('KeyF', change);
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={change}
      className={buttonClass('secondary', 'max-sm:min-w-11 max-sm:px-0')}
    >
      <Flag aria-hidden className={cn('size-4', on && 'fill-current text-accent')} />
      {/* On a phone the icon stands alone, so that the bar stays one row. */}
      <span className="max-sm:sr-only">{on ? t('flagged') : t('flag')}</span>
    </button>
  );
}

function useKeyToGo(code: string, href: string) {
  const router = useRouter();
  useKey(code, () => router.push(href));
}
