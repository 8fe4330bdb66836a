import { startTransition, useCallback, useEffect, useReducer, useState } from 'react';
import type { Completion } from '@/core/cli/complete';
import type { Limits } from '@/core/facts/limits';
import type { CodeBeginning, CodeReply, CodeRequest } from '@/core/labs/code/account';
import type { Lab } from '@/core/labs/lab';
import type { Action } from '@/core/labs/session';
import { isOnServer } from './lab-server';
import { changeLab, type LabState, LOADING } from './lab-state';
import type { Branch, Request } from './protocol';
import { bringBack, type Help, saveLab, takeServerLab } from './saved-lab';
import { countedOnServer, useLabSync } from './use-lab-sync';
import { useLabWorker } from './use-lab-worker';

export interface LabPlay extends LabState {
  act(action: Action): Promise<void>;
  /** Lets time pass as part of the wait before. */
  tick(ms: number): Promise<void>;
  undo(): void;
  redo(): void;
  scrub(count: number): void;
  /** Plays a branch from here on; made when there is none. */
  choose(branch: Branch): void;
  closeBranch(): void;
  check(): void;
  /** Opens the smallest world that failed the check. */
  openReplay(): void;
  closeReplay(): void;
  takeHelp(help: Help): void;
  complete(text: string): Promise<readonly Completion[]>;
  /** Addresses of the scripts that the worker runs. */
  scripts(): Promise<readonly string[]>;
  beginCode(branch: Branch): Promise<CodeBeginning | undefined>;
  /** Does what running code asks for; with how many actions are done then. Undefined when the lab is full. */
  performCode(branch: Branch, request: CodeRequest): Promise<{ reply: CodeReply; count: number } | undefined>;
  /** The state up to here as text, for a link. */
  stateText(): Promise<string>;
  /** Goes on from what was done elsewhere meanwhile, or from what is here. */
  takeNewer(): void;
  keepMine(): void;
  /** Back to what was put aside for a link. */
  returnToOwn(): void;
}

/** `trial`: nothing is kept, and nothing counts. */
export interface GivenLab {
  readonly lab: Lab;
  readonly limits: Limits;
  readonly seed: string;
  readonly trial?: boolean;
}

/** A lab being played: its worlds are in a worker, what was done is kept in this browser. */
export function useLab(given: GivenLab): LabPlay {
  // A later render of the server brings another seed; the lab that was begun goes on.
  const [begun] = useState(given);
  const [state, change] = useReducer(changeLab, LOADING);
  const { slug } = begun.lab;
  const sync = useLabSync(slug, change);
  const client = useLabWorker(begun, (told) => {
    if (told.kind === 'opened') sync.begin(told.from.server);
    change(told);
  });
  const { active, views, help, passed, newer } = state;

  const encode = useCallback(
    async (branch: Branch, whole: boolean) => {
      const answer = await client.current?.ask({ kind: 'encode', branch, whole });
      return answer?.kind === 'encoded' ? { state: answer.state, done: answer.done } : undefined;
    },
    [client],
  );

  useEffect(() => {
    if (!views.a || begun.trial) return;
    let newest = true;
    const keep = async (): Promise<void> => {
      const [own, branch] = await Promise.all([encode('a', true), views.b && encode('b', true)]);
      // What came meanwhile is kept by its own turn.
      if (!own || !newest) return;
      if (isOnServer(begun.lab)) sync.offer({ ...own, ...help });
      const { version, clean } = sync.standing;
      const saved = { ...own, ...(branch && { branch }), help, passed, sync: { version, clean } };
      change({ kind: 'kept', kept: saveLab(slug, saved) });
    };
    void keep();
    return () => {
      newest = false;
    };
  }, [views, help, passed, slug, encode, sync, begun]);

  const ask = useCallback(
    async (request: Request): Promise<void> => {
      const answer = await client.current?.ask(request);
      if (answer) change({ kind: 'answered', answer });
    },
    [client],
  );
  const tick = useCallback((ms: number) => ask({ kind: 'tick', branch: active, ms }), [ask, active]);
  const complete = useCallback(
    async (text: string): Promise<readonly Completion[]> => {
      const answer = await client.current?.ask({ kind: 'complete', branch: active, text });
      return answer?.kind === 'completions' ? answer.completions : [];
    },
    [client, active],
  );

  const scripts = useCallback(async (): Promise<readonly string[]> => {
    const answer = await client.current?.ask({ kind: 'scripts' });
    return answer?.kind === 'scripts' ? answer.files : [];
  }, [client]);

  return {
    ...state,
    scripts,
    act: (action) => ask({ kind: 'act', branch: active, action }),
    tick,
    undo: () => void ask({ kind: 'undo', branch: active }),
    redo: () => void ask({ kind: 'redo', branch: active }),
    scrub: (count) => void ask({ kind: 'scrub', branch: active, count }),
    choose: (branch) => {
      const made = branch === 'b' && !views.b ? ask({ kind: 'branch' }) : Promise.resolve();
      void made.then(() => change({ kind: 'chose', branch }));
    },
    closeBranch: () => {
      change({ kind: 'closed-branch' });
      void ask({ kind: 'close-branch' });
    },
    check: () => {
      change({ kind: 'asked-check' });
      void client.current?.ask({ kind: 'check', branch: active }).then(async (answer) => {
        change({ kind: 'answered', answer });
        if (answer.kind !== 'verdict' || !answer.verdict.done || begun.trial) return;
        change({ kind: 'counted', counted: { kind: 'asking' } });
        change({ kind: 'counted', counted: await countedOnServer(slug, active, sync) });
      });
    },
    openReplay: () => {
      if (typeof state.checked !== 'object') return;
      change({ kind: 'asked-replay' });
      void ask({ kind: 'replay', branch: active, failed: state.checked.verdict.failed });
    },
    closeReplay: () => change({ kind: 'closed-replay' }),
    takeHelp: (taken) => change({ kind: 'took-help', help: taken }),
    complete,
    beginCode: async (branch) => {
      const answer = await client.current?.ask({ kind: 'code-begin', branch });
      return answer?.kind === 'code-begin' ? answer.beginning : undefined;
    },
    performCode: async (branch, request) => {
      const answer = await client.current?.ask({ kind: 'code', branch, request });
      // Many come one after another: the screen follows when it has time.
      if (answer) startTransition(() => change({ kind: 'answered', answer }));
      if (answer?.kind !== 'code') return undefined;
      return { reply: answer.reply, count: answer.views[branch]?.count ?? 0 };
    },
    stateText: async () => (await encode(active, false))?.state ?? '',
    takeNewer: () => {
      if (newer && takeServerLab(slug, newer, passed)) location.reload();
    },
    keepMine: () => {
      if (newer) sync.goOver(newer.version);
      change({ kind: 'newer', newer: undefined });
    },
    returnToOwn: () => {
      bringBack(slug);
      location.reload();
    },
  };
}
