import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/access/actor';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { startPractice } from '@/server/use-cases/practice/start-practice';
import { showReview } from '@/server/use-cases/review/show-review';
import { databases } from '../../support/database';
import { codeOf, play, start, submission, value } from './play';
import { days, NOON, type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./asking-list'));

const NUMBER = /^(\d)/;

describe.each(databases())('a concept that items of another’s generator are about, on $name', ({ open }) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld(open);
  });
  beforeEach(() => {
    world.clock.now = NOON;
  });
  afterAll(() => world.close());

  const review = async (actor: Actor) => {
    const view = value(await showReview(world.deps, actor));
    world.clock.now += 1_000;
    return { view, feedback: value(await answerItem(world.deps, actor, submission(view, 'wrong'))) };
  };
  const conceptsOf = async (actor: { id: string }): Promise<string[]> => {
    const cards = await world.db.card.findMany({
      where: { userId: actor.id },
      orderBy: { conceptId: 'asc' },
    });
    return cards.map(({ conceptId }) => conceptId);
  };

  it('is taught by such an item, although no question is filed under it', async () => {
    const guest = world.guest();
    const taught: string[] = [];
    for (let i = 0; i < 4; i++) taught.push((await review(guest)).view.concept.id);
    expect(taught).toEqual(['sqs.visibility', 'sqs.delay', 'sns.fanout', 'sns.filter']);
    expect(await conceptsOf(guest)).toEqual([...taught].sort());
  });

  it('is reviewed by fresh variants, and not by the fixed question that was seen', async () => {
    const guest = world.guest();
    const run = await start(world, guest, { question: 'delay-one', length: 1 });
    await play(world, guest, run, { wanted: 'wrong' });
    await world.db.user.update({ where: { id: guest.id }, data: { newConceptsADay: 0 } });
    for (let i = 0; i < 6; i++) {
      world.clock.now += days(1);
      const { view, feedback } = await review(guest);
      expect(view.concept.id).toBe('sqs.delay');
      expect(view.item.question).toBe('toy-doubling');
      expect(Number(NUMBER.exec(view.item.text.en.stem)?.[1]) % 2).toBe(0);
      expect(feedback.concept?.id).toBe('sqs.delay');
    }
    expect(await conceptsOf(guest)).toEqual(['sqs.delay']);
  });

  it('is practised by such items alone, at every level', async () => {
    const guest = world.guest();
    for (const level of [0, 1, 2, 3] as const) {
      const run = await start(world, guest, { concepts: ['sns.filter'], length: 3, level });
      const feedback = await play(world, guest, run, { wanted: 'right' });
      expect(feedback.concept?.id).toBe('sns.filter');
    }
    expect(await conceptsOf(guest)).toEqual(['sns.filter']);
  });

  it('is what is asked again, where an item of its generator was missed', async () => {
    const guest = world.guest();
    await play(world, guest, await start(world, guest, { concepts: ['sns.filter'], length: 1 }), {
      wanted: 'wrong',
    });
    world.clock.now += days(1);
    const again = await start(world, guest, { filter: 'missed', length: 4 });
    for (let position = 0; position < 4; position++) {
      const { concept } = await play(world, guest, again, { wanted: 'right', position });
      expect(concept?.id).toBe('sns.filter');
    }
    const elsewhere = { filter: 'missed' as const, concepts: ['sns.fanout'], length: 1 };
    expect(codeOf(await startPractice(world.deps, guest, elsewhere))).toBe('attempt.empty');
  });

  it('leads on to the note section that teaches it', async () => {
    const guest = world.guest();
    const run = await start(world, guest, { concepts: ['sns.filter'], length: 1 });
    const { section } = await play(world, guest, run, { wanted: 'right' });
    expect(section).toMatchObject({ note: 'sqs-messages', section: 'visibility' });
  });
});
