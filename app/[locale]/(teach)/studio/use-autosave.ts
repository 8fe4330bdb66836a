'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Said } from './said';

/** `stale`: somebody else saved meanwhile; the text stays in the form and is not sent any more. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'failed' | 'stale';

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;

/** Sends a draft that was written on a version. */
export type Keep<T> = (version: string, draft: T) => Promise<Said<{ version: string; savedAt: number }>>;

/**
 * Keeps the draft a moment after the last change, one save at a time. `flush` saves what is not saved yet
 * and gives the version that stands then, or null when it could not be saved. `keep` must stay the same.
 */
export function useAutosave<T>(opened: string, initial: T, keep: Keep<T>) {
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<string | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const version = useRef(opened);
  const kept = useRef(initial);
  const latest = useRef(initial);
  const stale = useRef(false);
  const running = useRef<Promise<string | null> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback((): Promise<string | null> => {
    clearTimeout(timer.current);
    const save = async (): Promise<string | null> => {
      while (kept.current !== latest.current && !stale.current) {
        const draft = latest.current;
        setState('saving');
        const outcome = await keep(version.current, draft).catch(() => null);
        if (outcome?.ok) {
          version.current = outcome.value.version;
          kept.current = draft;
          setSavedAt(outcome.value.savedAt);
          setProblem(null);
          continue;
        }
        stale.current = outcome?.code.endsWith('.changed-meanwhile') ?? false;
        setProblem(outcome?.message ?? null);
        setState(stale.current ? 'stale' : 'failed');
        if (!stale.current) timer.current = setTimeout(() => void flush(), AGAIN_MS);
        return null;
      }
      if (stale.current) return null;
      setState('saved');
      return version.current;
    };
    running.current ??= save().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [keep]);

  const touch = useCallback(
    (body: T) => {
      latest.current = body;
      if (stale.current) return;
      setState('changed');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (kept.current !== latest.current) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      // Leaving by a link of the page: what is not saved yet is sent on the way.
      if (kept.current !== latest.current) void flush();
    };
  }, [flush]);

  /** Takes note of a version made otherwise, by publishing or retiring. */
  const adopt = useCallback((next: string) => {
    version.current = next;
  }, []);

  return { state, problem, savedAt, touch, flush, adopt };
}
