import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/access/actor';
import type { Certainty } from '@/core/questions/item';
import { listTopicsWithCounts } from '@/server/use-cases/practice/list-topics-with-counts';
import { showResult } from '@/server/use-cases/practice/show-result';
import { suggestPractice } from '@/server/use-cases/practice/suggest-practice';
import { showProgress } from '@/server/use-cases/progress/show-progress';
import { codeOf, play, show, start, value } from './play';
import { days, type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

let world: PracticeWorld;
beforeAll(async () => {
  world = await practiceWorld();
});
afterAll(() => world.close());

const practise = async (
  actor: Actor,
  question: string,
  wanted: 'right' | 'wrong',
  certainty: Certainty = 'think',
) => {
  world.clock.now += 1_000;
  return play(world, actor, await start(world, actor, { question, length: 1 }), { wanted, certainty });
};

describe('the result of a run', () => {
  it('sums up score, topics, time and certainty, and says what is next', async () => {
    const guest = world.guest();
    const attempt = await start(world, guest, { topics: ['sqs-messages'], length: 3 });
    const first = await play(world, guest, attempt, { wanted: 'wrong', certainty: 'certain' });
    await play(world, guest, attempt, { wanted: 'right', certainty: 'guess' });
    const open = value(await showResult(world.deps, guest, first));
    expect(open).toMatchObject({ answered: 2, finished: false, attempt });
    await play(world, guest, attempt, { wanted: 'right', certainty: 'think' });
    const result = value(await showResult(world.deps, guest, first));
    expect(result).toMatchObject({
      mode: 'PRACTICE',
      length: 3,
      answered: 3,
      correct: 2,
      earned: 2,
      total: 3,
      elapsedMs: 60_000,
      finished: true,
      topics: [{ id: 'sqs-messages', answered: 3, correct: 2 }],
      next: { weakestTopic: 'sqs-messages', surelyWrong: 1 },
    });
    expect(result.items.map(({ position, correct }) => [position, correct])).toEqual([
      [0, false],
      [1, true],
      [2, true],
    ]);
    expect(result.items[0]?.stem?.en).toBe((await show(world, guest, attempt, 0)).item.text.en.stem);
    // Wrong, and right by luck.
    expect(result.next.again).toEqual([
      ...new Set([result.items[0]?.concept.id, result.items[1]?.concept.id]),
    ]);
    expect(result.calibration).toMatchObject({ answers: 3, average: (-6 + 1 + 2) / 3 });
  });

  it("is the learner's own", async () => {
    const owner = world.guest();
    const { attemptId } = await practise(owner, 'delay-one', 'right');
    expect(codeOf(await showResult(world.deps, world.guest(), { attemptId }))).toBe('attempt.not-yours');
    expect(codeOf(await showResult(world.deps, { kind: 'nobody' }, { attemptId }))).toBe('attempt.unknown');
    expect(codeOf(await showResult(world.deps, owner, { attemptId: 'none' }))).toBe('attempt.unknown');
  });
});

describe('topics and suggestions', () => {
  it('counts what each filter would give', async () => {
    const guest = world.guest();
    await practise(guest, 'visibility-one', 'wrong', 'certain');
    await practise(guest, 'visibility-two', 'wrong', 'guess');
    const [sqs, sns] = value(await listTopicsWithCounts(world.deps, guest));
    expect(sqs).toMatchObject({
      questions: 3,
      generated: 0,
      unseen: 1,
      missed: 2,
      flagged: 0,
      confidentWrong: 1,
      levels: [2, 1, 0],
    });
    expect(sns).toMatchObject({ questions: 1, generated: 1, unseen: 1, levels: [1, 1, 1] });
    const [, today] = value(await listTopicsWithCounts(world.deps, { kind: 'nobody' }, { profile: 'today' }));
    expect(today).toMatchObject({ questions: 2, unseen: 2 });
  });

  it('suggests by what happened last', async () => {
    const guest = world.guest();
    const suggested = async () => value(await suggestPractice(world.deps, guest));
    expect(await suggested()).toMatchObject({ reason: 'begin', filter: 'all', topics: [] });
    await practise(guest, 'visibility-one', 'right');
    expect(await suggested()).toMatchObject({
      reason: 'unseen',
      filter: 'unseen',
      topics: ['sqs-messages', 'sns'],
      length: 3,
    });
    await practise(guest, 'visibility-one', 'wrong', 'certain');
    await practise(guest, 'delay-one', 'wrong', 'certain');
    expect(await suggested()).toMatchObject({
      reason: 'confident-wrong',
      filter: 'confident-wrong',
      length: 2,
    });
    await practise(guest, 'visibility-one', 'right');
    await practise(guest, 'delay-one', 'wrong', 'think');
    expect(await suggested()).toMatchObject({ reason: 'weak-topic', topics: ['sqs-messages'] });
  });
});

describe('progress', () => {
  it('is empty, not absent, for nobody', async () => {
    const view = value(await showProgress(world.deps, { kind: 'nobody' }));
    expect(view).toMatchObject({
      answers: 0,
      mastery: { recall: 0, concepts: 4, seen: 0 },
      streak: { current: 0 },
      weakest: [],
    });
    expect(view.calendar).toHaveLength(366);
    expect(view.weeks).toHaveLength(12);
  });

  it('follows answers and memory, each with its evidence', async () => {
    const guest = world.guest();
    await practise(guest, 'visibility-one', 'right');
    world.clock.now += days(1);
    await practise(guest, 'delay-one', 'wrong', 'certain');
    await practise(guest, 'delay-one', 'wrong', 'certain');
    const view = value(await showProgress(world.deps, guest));
    expect(view).toMatchObject({ answers: 3, correct: 1, streak: { current: 2, longest: 2, today: true } });
    const [sqs, sns] = view.topics;
    expect(sqs).toMatchObject({
      answers: 3,
      correct: 1,
      concepts: 2,
      seen: 2,
      states: { unseen: 0, learning: 1, young: 1, mature: 0 },
      items: [
        { id: 'sqs.visibility', state: 'young', answers: 1, correct: 1 },
        { id: 'sqs.delay', state: 'learning', answers: 2, correct: 0 },
      ],
    });
    expect(sns).toMatchObject({ answers: 0, seen: 0, recall: 0 });
    expect(sqs?.items[0]?.recall).toBeGreaterThan(0.9);
    expect(sqs?.items[0]?.recall).toBeLessThan(1);
    expect(view.calendar.slice(-2).map(({ answers }) => answers)).toEqual([1, 2]);
    expect(view.weeks.at(-1)).toMatchObject({ answers: 3, correct: 1 });
    expect(view.calibration.levels.find(({ certainty }) => certainty === 'certain')).toMatchObject({
      answers: 2,
      verdict: 'over',
    });
    expect(view.weakest.map(({ id }) => id)).toEqual(['sqs.delay', 'sqs.visibility']);
  });
});
