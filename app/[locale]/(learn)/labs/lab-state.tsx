'use client';

import { useSyncExternalStore } from 'react';
import { savedLab } from '@/app/_ui/simulator/saved-lab';

const never = () => () => undefined;

/** Whether a lab was begun or done, as the server knows it, or in this browser. */
export function LabState({
  slug,
  known,
  words,
}: {
  slug: string;
  known: 'begun' | 'passed' | null;
  words: { begun: string; passed: string };
}) {
  const state = useSyncExternalStore(
    never,
    () => {
      const saved = savedLab(slug);
      if (saved?.passed || known === 'passed') return 'passed';
      return saved && saved.done > 0 ? 'begun' : known;
    },
    () => known,
  );
  if (!state) return null;
  return (
    <span className={state === 'passed' ? 'font-semibold text-right-ink' : 'text-accent'}>
      {words[state]}
    </span>
  );
}
