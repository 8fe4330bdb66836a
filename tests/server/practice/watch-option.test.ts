import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Generator } from '@/core/generators/contract';
import type { WorldScript } from '@/core/generators/proof-by-simulation/script';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { watchOption } from '@/server/use-cases/practice/watch-option';
import { databases } from '../../support/database';
import { codeOf, show, start, submission, value } from './play';
import { toyGenerator } from './toy-generator';
import { type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

const SCRIPT: WorldScript = {
  seed: 'proof',
  start: [{ run: 'aws sqs create-queue --queue-name work' }],
  actions: [{ kind: 'advance', ms: 1_000 }],
  done: 1,
};

/** A choice instead of a number, with a world for every wrong option. */
const CHOICE: Partial<Generator<{ number: number }>> = {
  solve: () => ({
    structure: { kind: 'single', options: ['odd', 'right', 'wrong'], key: 'right' },
    misconceptions: {},
  }),
  render: ({ number }) => ({
    stem: `${number}?`,
    options: { right: 'right one', wrong: 'wrong one', odd: 'odd one' },
    reasons: { right: 'because', wrong: 'no', odd: 'never' },
    explanation: 'because',
  }),
  scenario: () => SCRIPT,
};
const before = { ...toyGenerator };

describe.each(databases())('watching an option, on $name', ({ open }) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld(open);
    Object.assign(toyGenerator, CHOICE);
  });
  afterAll(async () => {
    Object.assign(toyGenerator, { scenario: undefined, ...before });
    await world.close();
  });

  it('is offered for wrong options of a stored answer, and for its learner only', async () => {
    const guest = world.guest();
    const view = await show(
      world,
      guest,
      await start(world, guest, { question: toyGenerator.slug, length: 1 }),
    );
    const input = submission(view, 'wrong');
    const asked = { responseId: input.responseId, option: 'a' };
    expect(codeOf(await watchOption(world.deps, guest, asked))).toBe('item.unknown');

    const { watchable, parts } = value(await answerItem(world.deps, guest, input));
    const states = parts[0]?.states ?? {};
    const wrong = Object.keys(states).filter((id) => states[id] === 'wrong' || states[id] === 'rest');
    expect([...watchable].sort()).toEqual(wrong.sort());

    const [option = ''] = watchable;
    const watched = value(await watchOption(world.deps, guest, { ...asked, option }));
    expect(watched.script).toEqual(SCRIPT);
    expect(watched.lab).toMatchObject({ start: SCRIPT.start, goals: [] });
    expect(watched.words.en.stem).toContain('?');
    expect(codeOf(await watchOption(world.deps, world.guest(), { ...asked, option }))).toBe(
      'attempt.not-yours',
    );
    expect(codeOf(await watchOption(world.deps, guest, { ...asked, option: 'z' }))).toBe('item.unknown');
  });

  it('tells nothing of an exam that is not over', async () => {
    const guest = world.guest();
    const attempt = await start(world, guest, { question: toyGenerator.slug, length: 1 });
    const view = await show(world, guest, attempt);
    const input = submission(view, 'wrong');
    const { watchable, attemptId } = value(await answerItem(world.deps, guest, input));
    const asked = { responseId: input.responseId, option: watchable[0] ?? '' };
    await world.db.attempt.update({ where: { id: attemptId }, data: { mode: 'EXAM', finishedAt: null } });
    expect(codeOf(await watchOption(world.deps, guest, asked))).toBe('item.unknown');
    await world.db.attempt.update({
      where: { id: attemptId },
      data: { finishedAt: new Date(world.deps.now()) },
    });
    expect(codeOf(await watchOption(world.deps, guest, asked))).toBe('ok');
  });
});
