'use client';

import { useCallback } from 'react';
import type { StudioBody } from '@/core/authoring/written';
import { type Keep, useAutosave } from '../use-autosave';
import { keepDraft } from './actions';

/** Keeps the draft of a question as it is typed. */
export function useQuestionSaving(
  { id, version }: { id: string; version: string },
  initial: StudioBody,
  locale: string,
) {
  const keep: Keep<StudioBody> = useCallback(
    (on, draft) => keepDraft({ id, version: on, draft, locale }),
    [id, locale],
  );
  return useAutosave(version, initial, keep);
}
