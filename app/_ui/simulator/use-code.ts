import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type CodeEnd, runCode } from './code-run';
import type { Remarks } from './remarks';
import type { LabPlay } from './use-lab';

export interface CodePlay {
  readonly running: boolean;
  /** How the last run ended; undefined before the first and after a run that came to its end. */
  readonly end: CodeEnd | undefined;
  run(source: string): void;
  stop(): void;
}

/** Runs code against the branch that is played. What it prints is said in the terminal, where it was printed. */
export function useCode(play: LabPlay, count: number, { say }: Remarks): CodePlay {
  const t = useTranslations('labs.code');
  const [running, setRunning] = useState(false);
  const [end, setEnd] = useState<CodeEnd>();
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const run = async (source: string): Promise<void> => {
    const { beginCode, performCode, active } = play;
    setRunning(true);
    setEnd(undefined);
    let after = count;
    const begun = await beginCode(active);
    if (!begun) return setRunning(false);
    say({ after, line: t('began'), text: '' });
    stop.current = runCode(
      { kind: 'run', beginning: begun, source },
      {
        perform: async (request) => {
          const done = await performCode(active, request);
          if (done) after = done.count;
          return done?.reply;
        },
        print: (lines) => {
          for (const { level, text } of lines) say({ after, line: '', text, wrong: level === 'err' });
        },
        ended: (why) => {
          stop.current = undefined;
          setRunning(false);
          setEnd(why);
          if (!why) say({ after, line: '', text: t('ended') });
        },
      },
    );
  };

  return { running, end, run: (source) => void run(source), stop: () => stop.current?.() };
}
