import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/access/actor';
import { MINUTE_MS } from '@/core/kernel/time';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { showReview } from '@/server/use-cases/review/show-review';
import { showToday } from '@/server/use-cases/review/show-today';
import { undoLastReview } from '@/server/use-cases/review/undo-last-review';
import { databases } from '../../support/database';
import { codeOf, play, start, submission, value } from './play';
import { days, NOON, type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

describe.each(databases())('on $name', ({ open }) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld(open);
  });
  beforeEach(() => {
    world.clock.now = NOON;
  });
  afterAll(() => world.close());

  const practise = async (actor: Actor, question: string, wanted: 'right' | 'wrong' = 'right') => {
    world.clock.now += 1_000;
    return play(world, actor, await start(world, actor, { question, length: 1 }), { wanted });
  };
  const review = async (actor: Actor, wanted: 'right' | 'wrong' = 'right') => {
    const view = value(await showReview(world.deps, actor));
    world.clock.now += 1_000;
    return { view, feedback: value(await answerItem(world.deps, actor, submission(view, wanted))) };
  };
  const cards = async (actor: { id: string }) =>
    world.db.card.findMany({ where: { userId: actor.id }, orderBy: { conceptId: 'asc' } });

  describe('review', () => {
    it("teaches new concepts in study order until the day's allowance is used, then is done", async () => {
      const guest = world.guest();
      const taught: string[] = [];
      for (let i = 0; i < 3; i++) {
        const { view, feedback } = await review(guest);
        expect(view).toMatchObject({ why: 'new', position: i, left: { due: 0, fresh: 3 - i } });
        taught.push(feedback.concept?.id ?? '');
      }
      // Filter has only a question of the other profile.
      expect(taught).toEqual(['sqs.visibility', 'sqs.delay', 'sns.fanout']);
      expect(codeOf(await showReview(world.deps, guest))).toBe('review.nothing-due');
      const [attempt] = await world.db.attempt.findMany({ where: { userId: guest.id } });
      expect(attempt).toMatchObject({ mode: 'REVIEW', length: 3, finishedAt: null });
    });

    it('keeps to the number of new concepts a day, practised ones included', async () => {
      const guest = world.guest();
      await practise(guest, 'toy-doubling');
      await world.db.user.update({ where: { id: guest.id }, data: { newConceptsADay: 2 } });
      await review(guest);
      expect(codeOf(await showReview(world.deps, guest))).toBe('review.nothing-due');
      world.clock.now += days(1);
      expect(value(await showReview(world.deps, guest))).toMatchObject({ why: 'new', position: 0 });
    });

    it('asks sure mistakes first, then what is due, with a question not seen before', async () => {
      const guest = world.guest();
      await practise(guest, 'visibility-one');
      await practise(guest, 'delay-one', 'wrong');
      world.clock.now += days(4);
      const first = await review(guest);
      expect(first.feedback.concept?.id).toBe('sqs.delay');
      const second = await review(guest);
      expect(second.view).toMatchObject({ why: 'due', position: 1, item: { question: 'visibility-two' } });
    });

    it('shows the same on reload, and takes one answer from two tabs', async () => {
      const guest = world.guest();
      const [tab, otherTab] = [
        value(await showReview(world.deps, guest)),
        value(await showReview(world.deps, guest)),
      ];
      expect(otherTab.item).toEqual(tab.item);
      const feedback = value(await answerItem(world.deps, guest, submission(tab)));
      const refused = await answerItem(world.deps, guest, submission(otherTab, 'wrong'));
      expect(refused).toMatchObject({ error: { code: 'response.position-taken', feedback } });
      expect(value(await showReview(world.deps, guest)).position).toBe(1);
    });

    it('brings a mistake back after ten minutes, or early when nothing else is left', async () => {
      const guest = world.guest();
      await review(guest, 'wrong');
      await review(guest);
      await review(guest);
      expect(value(await showReview(world.deps, guest))).toMatchObject({
        why: 'step',
        left: { due: 0, later: 1 },
      });
      world.clock.now += 11 * MINUTE_MS;
      expect(value(await showReview(world.deps, guest))).toMatchObject({
        why: 'due',
        left: { due: 1, later: 0 },
      });
    });

    it('gives two newcomers reviews of their own', async () => {
      const views = await Promise.all([1, 2].map(() => showReview(world.deps, { kind: 'nobody' })));
      for (const view of views) {
        expect(codeOf(await answerItem(world.deps, world.guest(), submission(value(view))))).toBe('ok');
      }
    });
  });

  describe('undo', () => {
    it('puts the card back exactly, keeps the answer, and can go on', async () => {
      const guest = world.guest();
      await practise(guest, 'visibility-one');
      const before = await cards(guest);
      world.clock.now += days(2);
      await review(guest, 'wrong');
      expect(await cards(guest)).not.toEqual(before);
      const undone = value(await undoLastReview(world.deps, guest));
      expect(undone.concepts).toMatchObject([{ id: 'sqs.visibility', next: { inDays: 0 } }]);
      expect(await cards(guest)).toEqual(before);
      expect(await world.db.response.count({ where: { userId: guest.id } })).toBe(2);
      expect(await world.db.review.count({ where: { userId: guest.id } })).toBe(3);
      // The rating before it was of another day: nothing more to undo today.
      expect(codeOf(await undoLastReview(world.deps, guest))).toBe('review.nothing-to-undo');
      expect(value(await showReview(world.deps, guest))).toMatchObject({ why: 'due', position: 1 });
    });

    it('makes a concept new again when its only rating is undone', async () => {
      const guest = world.guest();
      const { feedback } = await review(guest);
      const undone = value(await undoLastReview(world.deps, guest, { responseId: feedback.responseId }));
      expect(undone.concepts[0]?.next).toBeNull();
      expect(value(await showReview(world.deps, guest))).toMatchObject({ why: 'new', left: { fresh: 3 } });
      expect((await review(guest)).feedback.concept?.id).toBe('sqs.visibility');
      expect(await cards(guest)).toMatchObject([{ state: 2, reps: 1 }]);
    });

    it('undoes once when the button is pressed twice', async () => {
      const guest = world.guest();
      await review(guest);
      const { feedback } = await review(guest);
      const pressed = { responseId: feedback.responseId };
      const replies = await Promise.all([1, 2].map(() => undoLastReview(world.deps, guest, pressed)));
      expect(replies.map(codeOf).sort()).toEqual(['ok', 'review.nothing-to-undo']);
      expect(await world.db.review.count({ where: { userId: guest.id, type: 'CANCEL' } })).toBe(1);
    });

    it('takes back both ratings of an answer that confused two concepts', async () => {
      Object.assign(world.content, {
        misconceptions: new Map([
          ['delay-is-visibility', { title: { ko: 'x', en: 'x' }, concept: 'sqs.visibility' }],
        ]),
      });
      const guest = world.guest();
      await practise(guest, 'visibility-one');
      await practise(guest, 'delay-one');
      const before = await cards(guest);
      await practise(guest, 'delay-one', 'wrong');
      const undone = value(await undoLastReview(world.deps, guest));
      expect(undone.concepts.map(({ id }) => id).sort()).toEqual(['sqs.delay', 'sqs.visibility']);
      expect(await cards(guest)).toEqual(before);
    });

    it('has nothing to undo for nobody', async () => {
      expect(codeOf(await undoLastReview(world.deps, { kind: 'nobody' }))).toBe('review.nothing-to-undo');
      expect(codeOf(await undoLastReview(world.deps, world.guest()))).toBe('review.nothing-to-undo');
    });
  });

  describe('today', () => {
    it('introduces itself to a newcomer', async () => {
      expect(value(await showToday(world.deps, { kind: 'nobody' }))).toMatchObject({
        date: '2026-11-23',
        newcomer: true,
        due: 0,
        fresh: 3,
        minutes: { review: 0, fresh: 4 },
        interrupted: [],
        lastVisit: null,
      });
    });

    it('says what is due, what was left open, what was learnt and what comes', async () => {
      const guest = world.guest();
      await practise(guest, 'visibility-one');
      await practise(guest, 'delay-one', 'wrong');
      const attempt = await start(world, guest, { length: 5 });
      await play(world, guest, attempt, { wanted: 'right' });
      await world.db.user.update({ where: { id: guest.id }, data: { examDate: '2026-12-01' } });
      const sameDay = value(await showToday(world.deps, guest));
      expect(sameDay).toMatchObject({ due: 0, later: expect.any(Number), answeredToday: 3, newcomer: false });
      expect(sameDay.exam).toEqual({ date: '2026-12-01', daysLeft: 8, version: 'DVA-C02' });
      expect(sameDay.forecast).toHaveLength(7);
      expect(sameDay.forecast.reduce((sum, { due }) => sum + due, 0)).toBe((await cards(guest)).length);

      world.clock.now += days(3);
      const later = value(await showToday(world.deps, guest));
      expect(later.due).toBe((await cards(guest)).length);
      expect(later).toMatchObject({
        date: '2026-11-26',
        answeredToday: 0,
        lastVisit: { date: '2026-11-23' },
      });
      expect(later.lastVisit?.learnt.map(({ id }) => id)).toContain('sqs.visibility');
      expect(later.interrupted).toMatchObject([{ answered: 1, length: 5, attempt }]);
      world.clock.now += days(5);
      expect(value(await showToday(world.deps, guest)).interrupted).toEqual([]);
    });
  });
});
