'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/core/kernel/locale';
import { Html } from './html';
import type { FeedbackView } from './view';

/** How the key was shown to be right, on demand: a line for each option or requirement. */
export function ProofSteps({
  proof,
  open = false,
}: {
  proof: FeedbackView['proof'][Locale];
  open?: boolean;
}) {
  const t = useTranslations('question');
  if (proof.steps.length === 0) return null;
  return (
    <details open={open} className="group mt-5">
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
  );
}

/** Steps of a proof never move: their place is what tells them apart. */
const keyOf = (place: number): string => `step ${place}`;
