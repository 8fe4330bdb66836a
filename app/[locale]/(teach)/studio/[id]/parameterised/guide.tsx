'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FUNCTION_GUIDE, type GuideEntry, OPERATOR_GUIDE } from '@/core/formulas/guide';

const GUIDES = { operators: OPERATOR_GUIDE, functions: FUNCTION_GUIDE } as const;
const KINDS = ['functions', 'operators'] as const;
export type GuideKind = (typeof KINDS)[number];

/** Every function and operator: what it does, with an example. `sign` shows how it is written. */
export function Guide({ sign }: { sign: (written: string, kind: GuideKind) => ReactNode }) {
  const t = useTranslations('studio.made.help');
  return KINDS.map((kind) => (
    <section key={kind} className="grid gap-1">
      <h3 className="text-sm">{t(kind)}</h3>
      <ul className="grid gap-2">
        {GUIDES[kind].map((entry) => (
          <li key={entry.id} className="grid grid-cols-[5.5rem_1fr] items-baseline gap-2">
            <span className="flex flex-wrap gap-1">
              {entry.signs.map((written) => (
                <span key={written}>{sign(written, kind)}</span>
              ))}
            </span>
            <Meaning entry={entry} kind={kind} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Meaning({ entry: { id, example, gives }, kind }: { entry: GuideEntry; kind: GuideKind }) {
  const t = useTranslations('studio.made.help');
  return (
    <span className="min-w-0 text-quiet">
      {t(`${kind}Words.${id}`)}{' '}
      <code className="inline-block max-w-full text-xs wrap-anywhere">
        {gives === null ? example : `${example} → ${gives}`}
      </code>
    </span>
  );
}
