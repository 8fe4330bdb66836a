'use client';

import { BookOpen, CircleCheck, CircleX, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Locale } from '@/core/kernel/locale';
import { buttonClass } from '../button';
import { cn } from '../class-names';
import { Link } from '../link';
import { Facts } from './facts';
import { Html } from './html';
import { ProofSteps } from './proof-steps';
import { Version } from './version';
import type { FeedbackView } from './view';

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
      <Version words={feedback.version[locale]} />
      <Facts facts={feedback.facts[locale]} />
      <ProofSteps proof={proof} />
      {section && (
        <Link href={section.href} className={buttonClass('secondary', 'mt-5')}>
          <BookOpen aria-hidden className="size-4" />
          {t('read', { section: section.title })}
        </Link>
      )}
    </section>
  );
}

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
