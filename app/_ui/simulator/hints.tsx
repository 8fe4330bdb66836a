'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClass } from '../button';
import type { LabPlay } from './use-lab';

/** Hints one after another, then the worked solution. */
export function Hints({
  play: { help, takeHelp },
  hints,
  solution,
}: {
  play: LabPlay;
  hints: readonly ReactNode[];
  solution: ReactNode;
}) {
  const t = useTranslations('labs.hints');
  const next = help.hints < hints.length;
  return (
    <div className="grid grid-cols-1 gap-3">
      {hints.slice(0, help.hints).map((hint, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hints have no other name than their number
        <section key={index} className="lab-hint" aria-label={t('hint', { number: index + 1 })}>
          <h3>{t('hint', { number: index + 1 })}</h3>
          {hint}
        </section>
      ))}
      {help.solved && (
        <section className="lab-hint" aria-label={t('solution')}>
          <h3>{t('solution')}</h3>
          {solution}
        </section>
      )}
      {!help.solved && (
        <button
          type="button"
          className={buttonClass('secondary', 'justify-self-start')}
          onClick={() => takeHelp(next ? { ...help, hints: help.hints + 1 } : { ...help, solved: true })}
        >
          {next ? t('show', { number: help.hints + 1, all: hints.length }) : t('showSolution')}
        </button>
      )}
      {!next && !help.solved && <p className="text-quiet text-xs">{t('solutionCounts')}</p>}
    </div>
  );
}
