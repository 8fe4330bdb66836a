'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** What the worker of a check tells, until it is done. */
export interface CheckProgress<Report> {
  readonly report: Report;
  readonly done: boolean;
}

export type CheckState<Subject, Report> =
  | { readonly kind: 'none' | 'cancelled' | 'broken' }
  | { readonly kind: 'running'; readonly report: Report | null }
  /** `subject` is what was checked: another one has to be checked anew. */
  | { readonly kind: 'done'; readonly report: Report; readonly subject: Subject };

/**
 * Runs a check in a worker, off the page's thread, one at a time; whatever stops a run settles it as not sound.
 * `begin` and `isSound` must stay the same.
 */
export function useCheckWorker<Subject, Request, Report>(
  begin: () => Worker,
  isSound: (report: Report) => boolean,
) {
  const [state, setState] = useState<CheckState<Subject, Report>>({ kind: 'none' });
  const running = useRef<{ end(sound: boolean): void } | null>(null);
  const passed = useRef<Subject | null>(null);

  const stop = useCallback(() => running.current?.end(false), []);
  useEffect(() => stop, [stop]);

  /** Whether the subject stands the check; one that has just stood it is not checked again. */
  const run = useCallback(
    (subject: Subject, request: Request): Promise<boolean> => {
      if (passed.current === subject) return Promise.resolve(true);
      stop();
      setState({ kind: 'running', report: null });
      return new Promise((resolve) => {
        const worker = begin();
        const end = (sound: boolean): void => {
          // One that is still being loaded reports its end as an error.
          worker.onerror = null;
          worker.terminate();
          running.current = null;
          resolve(sound);
        };
        running.current = { end };
        worker.onmessage = ({ data: { report, done } }: MessageEvent<CheckProgress<Report>>) => {
          if (!done) {
            setState({ kind: 'running', report });
            return;
          }
          if (isSound(report)) passed.current = subject;
          setState({ kind: 'done', report, subject });
          end(isSound(report));
        };
        worker.onerror = () => {
          setState({ kind: 'broken' });
          end(false);
        };
        worker.postMessage(request);
      });
    },
    [begin, isSound, stop],
  );

  const cancel = useCallback(() => {
    stop();
    setState({ kind: 'cancelled' });
  }, [stop]);

  return { state, run, cancel };
}
