'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Completion } from '@/core/cli/complete';

const SHOWN = 12;

/** What may come next in the command, to be tapped or chosen. */
export function Chips({
  offered,
  onChoose,
}: {
  offered: readonly Completion[];
  onChoose: (chosen: Completion, byKey: boolean) => void;
}) {
  const t = useTranslations('labs.terminal');
  const [all, setAll] = useState(false);
  const shown = all ? offered : offered.slice(0, SHOWN);
  return (
    <>
      <p className="sr-only" role="status">
        {t('offered', {
          count: offered.length,
          first: shown
            .slice(0, 3)
            .map(({ text }) => text)
            .join(', '),
        })}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: list styles are off, and Safari forgets the role then */}
      <ul role="list" aria-label={t('chips')} className="lab-chips">
        {shown.map((one) => (
          <li key={`${one.kind} ${one.text}`}>
            <button type="button" className="lab-chip" onClick={({ detail }) => onChoose(one, detail === 0)}>
              {one.text}
              {one.required && <span className="text-caution">{t('required')}</span>}
            </button>
          </li>
        ))}
        {offered.length > SHOWN && (
          <li>
            <button
              type="button"
              className="lab-chip text-quiet"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? t('fewer') : t('more', { count: offered.length - SHOWN })}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
