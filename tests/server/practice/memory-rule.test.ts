import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { databases } from '../../support/database';
import { play, start } from './play';
import { days, type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

describe.each(databases())('on $name', ({ open }) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld(open);
  });
  afterAll(() => world.close());

  describe('the memory rule', () => {
    it.each([
      ['right', 'certain', 2, 2],
      ['right', 'think', 2, 2],
      ['right', 'guess', 1, 0],
      ['wrong', 'certain', 1, 0],
    ] as const)('%s and %s: state %i, back in %i days', async (wanted, certainty, state, inDays) => {
      const guest = world.guest();
      const feedback = await play(world, guest, await start(world, guest, { question: 'visibility-one' }), {
        wanted,
        certainty,
      });
      const card = await world.db.card.findFirstOrThrow({ where: { userId: guest.id } });
      expect(card).toMatchObject({ conceptId: 'sqs.visibility', state });
      expect(feedback.next?.inDays).toBe(inDays);
      expect(feedback.luck).toBe(wanted === 'right' && certainty === 'guess');
    });

    it('rates the concept of a chosen misconception Again, if it has a card', async () => {
      Object.assign(world.content, {
        misconceptions: new Map([
          [
            'delay-is-visibility',
            { title: { ko: '지연', en: 'Delay is visibility' }, concept: 'sqs.visibility' },
          ],
        ]),
      });
      const guest = world.guest();
      const cards = async () =>
        Object.fromEntries(
          (await world.db.card.findMany({ where: { userId: guest.id } })).map((card) => [
            card.conceptId,
            card.state,
          ]),
        );
      const first = await play(world, guest, await start(world, guest, { question: 'delay-one' }), {
        wanted: 'wrong',
      });
      expect(first.misconceptions).toMatchObject([{ title: { en: 'Delay is visibility' } }]);
      expect(await cards()).toEqual({ 'sqs.delay': 1 });
      await play(world, guest, await start(world, guest, { question: 'visibility-one' }));
      expect(await cards()).toEqual({ 'sqs.delay': 1, 'sqs.visibility': 2 });
      world.clock.now += days(3);
      await play(world, guest, await start(world, guest, { question: 'delay-one' }), { wanted: 'odd' });
      expect(await cards()).toEqual({ 'sqs.delay': 1, 'sqs.visibility': 2 });
      await play(world, guest, await start(world, guest, { question: 'delay-one' }), { wanted: 'wrong' });
      expect(await cards()).toEqual({ 'sqs.delay': 1, 'sqs.visibility': 3 });
    });

    it('rates a concept once when the misconception is its own', async () => {
      Object.assign(world.content, {
        misconceptions: new Map([
          ['delay-is-visibility', { title: { ko: 'x', en: 'x' }, concept: 'sqs.delay' }],
        ]),
      });
      const guest = world.guest();
      await play(world, guest, await start(world, guest, { question: 'delay-one' }));
      await play(world, guest, await start(world, guest, { question: 'delay-one' }), { wanted: 'wrong' });
      expect(await world.db.review.count({ where: { userId: guest.id } })).toBe(2);
    });
  });
});
