'use client';

import { useLocale } from 'next-intl';
import { useCallback, useState } from 'react';
import type { LabFiles } from '@/core/exchange/lab-files';
import type { StudioLab } from '@/server/use-cases/studio-labs/read-authored-lab';
import { type Keep, useAutosave } from '../../use-autosave';
import { keepLab } from './actions';

/** Keeps the files as they are typed; every save tells what is wrong with them. */
export function useLabSaving({ id, version, files, faults: first }: StudioLab) {
  const locale = useLocale();
  const [faults, setFaults] = useState(first);
  const keep: Keep<LabFiles> = useCallback(
    async (on, draft) => {
      const outcome = await keepLab({ id, version: on, files: draft, locale });
      if (outcome.ok) setFaults(outcome.value.faults);
      return outcome;
    },
    [id, locale],
  );
  return { ...useAutosave(version, files, keep), faults };
}

export type LabSaving = ReturnType<typeof useLabSaving>;
