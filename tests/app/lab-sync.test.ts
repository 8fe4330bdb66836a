import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveAnswer, ServerLab, Standing } from '@/app/_ui/simulator/lab-server';
import { LabSync, type Told } from '@/app/_ui/simulator/lab-sync';
import { beginning, saveLab, takeServerLab } from '@/app/_ui/simulator/saved-lab';
import { encodeLab } from '@/core/labs/codec';
import type { Action } from '@/core/labs/session';
import { shippedLabs } from '@/tests/support/labs';

const standing = (state: string, done = 1): Standing => ({ state, done, hints: 0, solved: false });

/** A server that keeps one lab, as the use case does, and may be out of reach. */
class Server {
  version = 0;
  kept: Standing | undefined;
  reachable = true;
  saves = 0;
  save = async (given: Standing & { version: number }): Promise<SaveAnswer> => {
    await Promise.resolve();
    this.saves += 1;
    if (!this.reachable) return { kind: 'unreachable' };
    if (given.version !== this.version) return { kind: 'newer' };
    const { version: _, ...said } = given;
    this.kept = said;
    this.version += 1;
    return { kind: 'saved', version: this.version };
  };
}

describe('keeping the server up to date', () => {
  let server: Server;
  let told: Told[];
  let sync: LabSync;
  beforeEach(() => {
    vi.useFakeTimers();
    server = new Server();
    told = [];
    sync = new LabSync({ save: server.save, told: (one) => void told.push(one) });
    sync.begin({ version: 0, settled: true });
  });
  afterEach(() => {
    sync.stop();
    vi.useRealTimers();
  });
  const later = (ms = 2_000) => vi.advanceTimersByTimeAsync(ms);

  it('says nothing of a lab that was only looked at', async () => {
    sync.offer(standing('opened'));
    await later(60_000);
    expect([server.saves, told]).toEqual([0, []]);
  });

  it('saves once typing has come to rest, and what came meanwhile after it', async () => {
    for (const state of ['opened', 'a', 'b', 'c']) sync.offer(standing(state));
    await later();
    expect([server.saves, server.kept]).toEqual([1, standing('c')]);
    expect(told.at(-1)).toEqual({ status: 'saved', version: 1, clean: true });
    sync.offer(standing('c'));
    await later();
    expect(server.saves).toBe(1);
    sync.offer(standing('c', 2));
    expect(told.at(-1)?.clean).toBe(false);
    await later();
    expect(server.version).toBe(2);
  });

  it('saves at once what is to be checked, also what nobody has changed yet', async () => {
    sync.offer(standing('opened'));
    expect(await sync.flush()).toBe(true);
    expect([server.kept, sync.version]).toEqual([standing('opened'), 1]);
    expect(await sync.flush()).toBe(true);
    expect(server.saves).toBe(1);
  });

  it('stops at what another device has saved, until the learner has chosen', async () => {
    sync.offer(standing('opened'));
    server.version = 5;
    sync.offer(standing('mine'));
    await later();
    expect(told.at(-1)).toMatchObject({ status: 'conflict', clean: false });
    sync.offer(standing('more of mine'));
    expect(await sync.flush()).toBe(false);
    await later(60_000);
    expect([server.kept, server.saves]).toEqual([undefined, 1]);
    sync.goOver(5);
    await later();
    expect([server.kept, sync.version]).toEqual([standing('more of mine'), 6]);
  });

  it('tries again until the server answers', async () => {
    sync.offer(standing('opened'));
    server.reachable = false;
    sync.offer(standing('mine'));
    await later(15_000);
    expect([told.at(-1)?.status, server.saves]).toEqual(['unreachable', 2]);
    server.reachable = true;
    await later(15_000);
    expect(server.kept).toEqual(standing('mine'));
  });

  it('saves before the page is gone', async () => {
    sync.offer(standing('opened'));
    sync.offer(standing('mine'));
    sync.leave();
    await later(0);
    expect(server.kept).toEqual(standing('mine'));
  });
});

describe('what a lab begins with', () => {
  const [lab] = shippedLabs();
  if (!lab) throw new Error('there are no labs');
  const { slug, revision } = lab;
  const MINE: Action = { kind: 'run', line: 'aws sqs list-queues' };
  const THEIRS: Action = { kind: 'advance', ms: 1_000 };
  const stateOf = (actions: readonly Action[], of = revision) =>
    encodeLab({ slug, revision: of, seed: 's', actions });
  const session = (actions: readonly Action[], version: number, of = revision): ServerLab => ({
    ...standing(stateOf(actions, of), actions.length),
    revision: of,
    version,
  });
  const begin = (on: ServerLab | null, fragment = '') => {
    const { opening, server } = beginning(lab, 'new', fragment, {
      kind: 'loaded',
      session: on,
      passed: false,
    });
    return { actions: opening.actions, ...server };
  };
  const keep = (actions: readonly Action[], sync?: { version: number; clean: boolean }) =>
    saveLab(slug, {
      state: stateOf(actions),
      done: actions.length,
      help: { hints: 0, solved: false },
      passed: false,
      ...(sync && { sync }),
    });

  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is what the server has, in a browser that has nothing', () => {
    expect(begin(session([THEIRS], 3))).toMatchObject({ actions: [THEIRS], version: 3, settled: true });
    expect(begin(session([THEIRS], 3)).newer).toBeUndefined();
    expect(begin(null)).toMatchObject({ actions: [], version: 0, settled: true });
  });

  it('is what the server has, where everything here had been saved before', () => {
    keep([MINE], { version: 2, clean: true });
    expect(begin(session([THEIRS], 3))).toMatchObject({ actions: [THEIRS], version: 3, settled: true });
  });

  it('is what is here, to be saved, where nobody has been elsewhere', () => {
    keep([MINE], { version: 3, clean: false });
    expect(begin(session([THEIRS], 3))).toMatchObject({ actions: [MINE], version: 3, settled: false });
  });

  it('is a question where both have gone on', () => {
    for (const sync of [undefined, { version: 2, clean: false }]) {
      keep([MINE], sync);
      const theirs = session([THEIRS], 3);
      expect(begin(theirs)).toMatchObject({ actions: [MINE], settled: false, newer: theirs });
    }
    takeServerLab(slug, session([THEIRS], 3), false);
    expect(begin(session([THEIRS], 3))).toMatchObject({ actions: [THEIRS], version: 3, settled: true });
    expect(begin(session([THEIRS], 3)).newer).toBeUndefined();
  });

  it('is no question where both are the same', () => {
    keep([MINE]);
    expect(begin(session([MINE], 3))).toMatchObject({ actions: [MINE], version: 3, settled: true });
  });

  it('never puts a link over what the server has', () => {
    const theirs = session([THEIRS], 3);
    expect(begin(theirs, `#${stateOf([MINE])}`)).toMatchObject({
      actions: [MINE],
      version: 0,
      settled: false,
      newer: theirs,
    });
  });

  it('leaves an older revision on the server alone until something is done', () => {
    expect(begin(session([THEIRS], 3, revision + 1))).toMatchObject({
      actions: [],
      version: 3,
      settled: true,
    });
  });
});
