import { useCallback, useEffect, useRef, useState } from 'react';
import type { Completion } from '@/core/cli/complete';
import type { Limits } from '@/core/facts/limits';
import type { Verdict } from '@/core/labs/check';
import type { Diagnosis } from '@/core/labs/diagnose';
import type { Lab } from '@/core/labs/lab';
import type { Action } from '@/core/labs/session';
import { LabClient } from './lab-client';
import type { Branch, Request, Views } from './protocol';
import {
  type Beginning,
  beginning,
  bringBack,
  type Help,
  isState,
  NO_HELP,
  type Origin,
  saveLab,
} from './saved-lab';

export interface Checked {
  readonly verdict: Verdict;
  readonly diagnosis: Diagnosis | undefined;
}

export interface LabPlay {
  readonly status: 'loading' | 'ready' | 'broken';
  readonly views: Views;
  /** The branch that commands and the clock act on. */
  readonly active: Branch;
  readonly origin: Origin | undefined;
  /** Why something could not be done or kept: `full`, `unsaved`. */
  readonly trouble: 'full' | 'unsaved' | undefined;
  readonly help: Help;
  readonly checked: Checked | 'running' | undefined;
  readonly passed: boolean;
  act(action: Action): Promise<void>;
  tick(ms: number): Promise<void>;
  undo(): void;
  redo(): void;
  scrub(count: number): void;
  /** Plays a branch from here on; made when there is none. */
  choose(branch: Branch): void;
  closeBranch(): void;
  check(): void;
  takeHelp(help: Help): void;
  complete(text: string): Promise<readonly Completion[]>;
  /** Back to what was put aside for a link. */
  returnToOwn(): void;
}

/** A lab being played: its worlds are in a worker, what was done is kept in this browser. */
export function useLab(given: { lab: Lab; limits: Limits; seed: string }): LabPlay {
  // A later render of the server brings another seed; the lab that was begun goes on.
  const [{ lab, limits, seed }] = useState(given);
  const client = useRef<LabClient | null>(null);
  const [status, setStatus] = useState<LabPlay['status']>('loading');
  const [views, setViews] = useState<Views>({});
  const [active, setActive] = useState<Branch>('a');
  const [origin, setOrigin] = useState<Origin>();
  const [trouble, setTrouble] = useState<LabPlay['trouble']>();
  const [help, setHelp] = useState<Help>(NO_HELP);
  const [checked, setChecked] = useState<LabPlay['checked']>();
  const [passed, setPassed] = useState(false);

  useEffect(() => {
    const made = new LabClient(() => setStatus('broken'));
    client.current = made;
    const begin = async (from: Beginning): Promise<void> => {
      const { opening, branch } = from;
      const answer = await made.ask({ kind: 'open', lab, limits, opening, ...(branch && { branch }) });
      if (answer.kind === 'refused') {
        const anew = { seed, actions: [], done: 0 };
        await begin({
          opening: anew,
          help: NO_HELP,
          passed: false,
          origin: { kind: 'link-fault', fault: 'damaged' },
        });
        return;
      }
      if (answer.kind !== 'views') return;
      setViews(answer.views);
      setActive('a');
      setHelp(from.help);
      setPassed(from.passed);
      setOrigin(from.origin);
      setChecked(undefined);
      setStatus('ready');
    };
    const start = (): void => {
      void begin(beginning(lab, seed, location.hash));
      // Once read, a link must not come again over what is done after it.
      if (isState(location.hash))
        history.replaceState(history.state, '', location.pathname + location.search);
    };
    const onLink = (): void => {
      if (isState(location.hash)) start();
    };
    start();
    addEventListener('hashchange', onLink);
    return () => {
      removeEventListener('hashchange', onLink);
      made.close();
    };
  }, [lab, limits, seed]);

  useEffect(() => {
    const { a, b } = views;
    if (!a) return;
    const branch = b && { branch: { state: b.saved, done: b.count } };
    const kept = saveLab(lab.slug, { state: a.saved, done: a.count, ...branch, help, passed });
    setTrouble((before) => (kept ? (before === 'unsaved' ? undefined : before) : 'unsaved'));
  }, [views, help, passed, lab.slug]);

  const ask = useCallback(async (request: Request): Promise<void> => {
    const answer = await client.current?.ask(request);
    if (answer?.kind === 'views') {
      setViews((before) => ({ ...before, ...answer.views }));
      setTrouble(undefined);
      setChecked(undefined);
    } else if (answer?.kind === 'refused') setTrouble('full');
    else if (answer?.kind === 'verdict') {
      setChecked(answer);
      if (answer.verdict.done) setPassed(true);
    }
  }, []);
  const tick = useCallback((ms: number) => ask({ kind: 'tick', branch: active, ms }), [ask, active]);
  const complete = useCallback(
    async (text: string): Promise<readonly Completion[]> => {
      const answer = await client.current?.ask({ kind: 'complete', branch: active, text });
      return answer?.kind === 'completions' ? answer.completions : [];
    },
    [active],
  );

  return {
    status,
    views,
    active,
    origin,
    trouble,
    help,
    checked,
    passed,
    act: (action) => ask({ kind: 'act', branch: active, action }),
    tick,
    undo: () => void ask({ kind: 'undo', branch: active }),
    redo: () => void ask({ kind: 'redo', branch: active }),
    scrub: (count) => void ask({ kind: 'scrub', branch: active, count }),
    choose: (branch) => {
      if (branch === 'b' && !views.b) void ask({ kind: 'branch' }).then(() => setActive('b'));
      else setActive(branch);
    },
    closeBranch: () => {
      void ask({ kind: 'close-branch' });
      setViews(({ b: _closed, ...rest }) => rest);
      setActive('a');
    },
    check: () => {
      setChecked('running');
      void ask({ kind: 'check', branch: active });
    },
    takeHelp: setHelp,
    complete,
    returnToOwn: () => {
      bringBack(lab.slug);
      location.reload();
    },
  };
}
