'use client';

import { BookOpen, CircleCheck, CircleX, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Locale } from '@/core/kernel/locale';
import { buttonClass } from '../button';
import { cn } from '../class-names';
import { Link } from '../link';
import { Html } from './html';
import type { FactChip, FeedbackView } from './view';

/** After the answer: verdict, why, the facts behind it with source and date, the proof, and where to read on. */
export function Feedback({ feedback, locale }: { feedback: FeedbackView; locale: Locale }) {
  const t = useTranslations('question');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const explanation = feedback.explanation[locale] ?? (feedback.parts['']?.[locale].explanation || null);
  const section = feedback.section[locale];
  const proof = feedback.proof[locale];
  return (
    <section aria-label={t('result')} className="rounded-sheet border border-line bg-sheet p-5 sm:p-7">
      <h2
        ref={heading}
        tabIndex={-1}
        className={cn(
          'flex items-center gap-2 outline-none',
          feedback.correct ? 'text-right-ink' : 'text-wrong',
        )}
      >
        {feedback.correct ? (
          <CircleCheck aria-hidden className="size-6" />
        ) : (
          <CircleX aria-hidden className="size-6" />
        )}
        {feedback.correct
          ? t('correct')
          : feedback.earned > 0
            ? t('partly', { earned: feedback.earned, total: feedback.total })
            : t('incorrect')}
      </h2>
      <Comeback feedback={feedback} />
      {feedback.luck && <p className="mt-1 text-sm text-quiet">{t('luck')}</p>}
      {feedback.misconceptions[locale].map((belief) => (
        <p key={belief} className="mt-3 text-sm">
          <span className="font-semibold">{t('belief')}</span> {belief}
        </p>
      ))}
      {explanation?.html && <Html html={explanation.html} className="mt-4" />}
      <Facts facts={feedback.facts[locale]} />
      {proof.steps.length > 0 && (
        <details className="group mt-5">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-accent">
            {t('proof.title', { method: t(`proof.${proof.method}`) })}
          </summary>
          <ol className="mt-2 grid gap-1.5 text-sm">
            {proof.steps.map((step, index) => (
              <li key={keyOf(index)} className="grid grid-cols-[1.25rem_1fr] gap-2">
                {step.holds ? (
                  <CircleCheck aria-label={t('proof.holds')} className="mt-1 size-4 text-right-ink" />
                ) : (
                  <CircleX aria-label={t('proof.fails')} className="mt-1 size-4 text-wrong" />
                )}
                <span>
                  {step.option && <span className="mr-1.5 font-semibold uppercase">{step.option}</span>}
                  <Html as="span" html={step.words.html} />
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {section && (
        <Link href={section.href} className={buttonClass('secondary', 'mt-5')}>
          <BookOpen aria-hidden className="size-4" />
          {t('read', { section: section.title })}
        </Link>
      )}
    </section>
  );
}

/** Steps of a proof never move: their place is what tells them apart. */
const keyOf = (place: number): string => `step ${place}`;

/** When the concept comes back: the loop is what the product is named for. */
function Comeback({ feedback }: { feedback: FeedbackView }) {
  const t = useTranslations('question');
  if (feedback.backInDays === null) return null;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-sm text-quiet">
      <RotateCcw aria-hidden className="size-4" />
      {t('comesBack', { days: feedback.backInDays })}
    </p>
  );
}

/** As many facts as fit a glance; the rest on demand. */
const FACTS_SHOWN = 2;

function Facts({ facts }: { facts: FactChip[] }) {
  const t = useTranslations('question');
  if (facts.length === 0) return null;
  const rest = facts.slice(FACTS_SHOWN);
  return (
    <div className="mt-5">
      <h3 className="mb-2 text-sm text-quiet">{t('facts')}</h3>
      <ul className="grid gap-2">
        {facts.slice(0, FACTS_SHOWN).map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-accent">
            {t('moreFacts', { count: rest.length })}
          </summary>
          <ul className="grid gap-2">
            {rest.map((fact) => (
              <Fact key={fact.id} fact={fact} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Fact({ fact }: { fact: FactChip }) {
  const t = useTranslations('question');
  return (
    <li className="rounded-control border border-line px-3 py-2 text-sm">
      <p>{fact.statement}</p>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-quiet">
        {fact.examValue && <span>{t('examValue', { value: fact.examValue })}</span>}
        <span>{t('asOf', { date: fact.asOf })}</span>
        <a
          href={fact.source}
          target="_blank"
          rel="noreferrer"
          className="underline decoration-line underline-offset-4 hover:text-ink"
        >
          {t('source')}
        </a>
      </p>
    </li>
  );
}
