import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GUESTS_AN_HOUR_MAX } from '@/server/bank/keep-learner';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { endPractice } from '@/server/use-cases/practice/end-practice';
import { showPractice } from '@/server/use-cases/practice/show-practice';
import { databases } from '../../support/database';
import { codeOf, play, show, start, submission, value } from './play';
import { toyGenerator } from './toy-generator';
import { type PracticeWorld, practiceWorld } from './world';

vi.mock('@/core/generators/list', () => import('./toy-list'));

/** Runs something while the generator is another one. */
async function withToy<T>(change: Partial<typeof toyGenerator>, run: () => Promise<T>): Promise<T> {
  const before = { ...toyGenerator };
  Object.assign(toyGenerator, change);
  try {
    return await run();
  } finally {
    Object.assign(toyGenerator, before);
  }
}

describe.each(databases())('on $name', ({ open }) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await practiceWorld(open);
  });
  afterAll(() => world.close());

  /** Every row an answer could have left. */
  const rows = async () => ({
    users: await world.db.user.count(),
    attempts: await world.db.attempt.count(),
    responses: await world.db.response.count(),
    counts: await world.db.choiceCount.findMany({ orderBy: [{ questionId: 'asc' }, { choice: 'asc' }] }),
    cards: await world.db.card.count(),
    reviews: await world.db.review.count(),
    limits: await world.db.rateLimit.findMany(),
  });

  describe('answering an item', () => {
    it('keeps everything that follows from it and tells why', async () => {
      const guest = world.guest();
      const attempt = await start(world, guest, { question: 'visibility-one', length: 1 });
      expect(await world.db.user.count({ where: { id: guest.id } })).toBe(0);
      const view = await show(world, guest, attempt);
      const input = submission(view, 'right', { timeZone: 'Europe/Berlin', elapsedMs: 9e9 });
      const feedback = value(await answerItem(world.deps, guest, input));

      expect(feedback).toMatchObject({
        correct: true,
        luck: false,
        earned: 1,
        concept: { id: 'sqs.visibility' },
        facts: [
          {
            id: 'sqs.visibilityTimeout.default',
            value: { en: '30 s', ko: '30초' },
            exam: null,
            asOf: '2026-11',
          },
        ],
        section: { note: 'sqs-messages', section: 'visibility', title: { en: 'Visibility timeout' } },
        proof: { method: 'authored', steps: [] },
        next: { inDays: 2 },
      });
      expect(feedback.parts[0]?.key).toEqual(input.answer);
      expect(Object.values(feedback.parts[0]?.text.ko.reasons ?? {}).sort()).toEqual([
        'because',
        'never',
        'no',
      ]);

      const user = await world.db.user.findUniqueOrThrow({ where: { id: guest.id } });
      expect(user).toMatchObject({ guest: true, timeZone: 'Europe/Berlin', locale: 'en' });
      const stored = await world.db.response.findUniqueOrThrow({ where: { id: input.responseId } });
      // Stored by the item's own ids, and with the time cut.
      expect(stored).toMatchObject({
        answer: { kind: 'single', picked: 'right' },
        elapsedMs: 180_000,
        correct: true,
      });
      expect(await world.db.review.count({ where: { responseId: stored.id, rating: 3 } })).toBe(1);
      expect(
        (await world.db.attempt.findUniqueOrThrow({ where: { id: view.attemptId } })).finishedAt,
      ).not.toBeNull();
      const counts = await world.db.choiceCount.findMany({ where: { questionId: 'visibility-one' } });
      expect(Object.fromEntries(counts.map(({ choice, count }) => [choice, count]))).toEqual({
        '#answered': 1,
        '#correct': 1,
        right: 1,
      });
    });

    it('keeps the same submission once, and gives the same reply', async () => {
      const guest = world.guest();
      const view = await show(world, guest, await start(world, guest));
      const input = submission(view, 'right');
      const first = value(await answerItem(world.deps, guest, input));
      const before = await rows();
      expect(value(await answerItem(world.deps, guest, { ...input, elapsedMs: 1 }))).toEqual(first);
      expect(await rows()).toEqual(before);
    });

    it('keeps one of two different answers sent at once, and every rating of one learner', async () => {
      const guest = world.guest();
      const attempt = await start(world, guest, { concepts: ['sqs.visibility'], length: 2 });
      const [one, two] = [await show(world, guest, attempt, 0), await show(world, guest, attempt, 1)];
      const replies = await Promise.all(
        [submission(one), submission(one, 'wrong'), submission(two), submission(two)].map((input) =>
          answerItem(world.deps, guest, input),
        ),
      );
      expect(replies.map(codeOf).sort()).toEqual([
        'ok',
        'ok',
        'response.position-taken',
        'response.position-taken',
      ]);
      const [card, ...others] = await world.db.card.findMany({ where: { userId: guest.id } });
      expect(others).toEqual([]);
      expect(card?.reps).toBe(2);
    });

    it('keeps one of ten simultaneous submissions', async () => {
      const guest = world.guest();
      const view = await show(world, guest, await start(world, guest));
      const input = submission(view, 'right');
      const replies = await Promise.all(
        Array.from({ length: 10 }, () => answerItem(world.deps, guest, input)),
      );
      expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toHaveLength(1);
      expect(codeOf(replies[0] ?? { ok: false, error: { code: 'none' } })).toBe('ok');
      expect(await world.db.response.count({ where: { userId: guest.id } })).toBe(1);
      expect(await world.db.review.count({ where: { userId: guest.id } })).toBe(1);
    });

    it('refuses the same id with another body', async () => {
      const guest = world.guest();
      const view = await show(world, guest, await start(world, guest));
      const input = submission(view, 'right');
      value(await answerItem(world.deps, guest, input));
      const before = await rows();
      expect(codeOf(await answerItem(world.deps, guest, { ...input, certainty: 'guess' }))).toBe(
        'response.conflict',
      );
      const other = world.guest();
      const theirs = submission(await show(world, other, await start(world, other)), 'right', {
        responseId: input.responseId,
      });
      expect(codeOf(await answerItem(world.deps, other, theirs))).toBe('response.conflict');
      expect(await rows()).toEqual(before);
    });

    it('gives a second tab the feedback on the answer that stands', async () => {
      const guest = world.guest();
      const attempt = await start(world, guest, { question: 'delay-one', length: 1 });
      const [tab, otherTab] = [await show(world, guest, attempt), await show(world, guest, attempt)];
      const first = value(await answerItem(world.deps, guest, submission(tab, 'right')));
      const second = await answerItem(world.deps, guest, submission(otherTab, 'odd'));
      expect(second).toEqual({ ok: false, error: { code: 'response.position-taken', feedback: first } });
      expect(await world.db.response.count({ where: { userId: guest.id } })).toBe(1);
    });

    it('refuses what is not an answer to the item, and writes nothing', async () => {
      const guest = world.guest();
      const view = await show(world, guest, await start(world, guest, { question: 'delay-one' }));
      const before = await rows();
      const good = submission(view, 'right');
      const [body = '', signature = ''] = good.item.split('.');
      const altered = Buffer.from(
        Buffer.from(body, 'base64url').toString().replace('delay-one.1', 'visibility-one.1'),
      ).toString('base64url');
      const tries: [string, object][] = [
        ['item.signature', { item: `${altered}.${signature}` }],
        ['item.signature', { item: body }],
        ['item.signature', { item: `${body}.${signature.slice(1)}` }],
        ['item.signature', { item: await start(world, guest) }],
        ['answer.wrong-kind', { answer: { kind: 'numeric', value: 1 } }],
        ['answer.unknown-option', { answer: { kind: 'single', picked: 'right' } }],
        ['answer.nothing-picked', { answer: { kind: 'single', picked: '' } }],
        ['input.malformed', { responseId: 'x' }],
        ['input.malformed', { certainty: 'sure' }],
        ['input.malformed', { elapsedMs: -1 }],
      ];
      for (const [code, over] of tries) {
        expect([code, codeOf(await answerItem(world.deps, guest, { ...good, ...over }))]).toEqual([
          code,
          code,
        ]);
      }
      expect(codeOf(await answerItem(world.deps, { kind: 'nobody' }, good))).toBe('access.sign-in-first');
      expect(
        codeOf(await answerItem(world.deps, { kind: 'account', id: randomUUID(), role: 'LEARNER' }, good)),
      ).toBe('account.unknown');
      expect(await rows()).toEqual(before);
    });

    it('refuses a foreign and a closed attempt', async () => {
      const [owner, stranger] = [world.guest(), world.guest()];
      const attempt = await start(world, owner, { length: 3 });
      await play(world, owner, attempt);
      const open = await show(world, owner, attempt, 1);
      const before = await rows();
      expect(codeOf(await answerItem(world.deps, stranger, submission(open)))).toBe('attempt.not-yours');
      expect(codeOf(await endPractice(world.deps, stranger, open))).toBe('attempt.not-yours');
      await expect(show(world, stranger, attempt)).rejects.toThrow('attempt.not-yours');
      value(await endPractice(world.deps, owner, open));
      expect(codeOf(await answerItem(world.deps, owner, submission(open)))).toBe('attempt.closed');
      expect(await rows()).toEqual(before);
      expect(await show(world, owner, attempt, 1)).toMatchObject({ finished: true, itemToken: null });
    });

    it('refuses an item whose facts or code have changed since it was shown', async () => {
      const guest = world.guest();
      const view = await show(world, guest, await start(world, guest, { question: 'toy-doubling' }));
      const shown = { ...toyGenerator };
      // Another fact behind the same revision and seed, then another revision.
      const changes = [
        { render: () => ({ ...shown.render({ number: 1 }, view.item.structure as never, 'en'), stem: '?' }) },
        { revision: 2 },
      ];
      for (const change of changes) {
        const reply = await withToy(change, () => answerItem(world.deps, guest, submission(view)));
        expect(codeOf(reply)).toBe('item.changed');
      }
      const feedback = value(await answerItem(world.deps, guest, submission(view)));
      const again = await withToy({ revision: 2 }, () =>
        showPractice(world.deps, guest, { attempt: view.attempt, position: feedback.position }),
      );
      expect(codeOf(again)).toBe('item.changed');
    });

    it('does not open an account by the cookie of the guest it was', async () => {
      const guest = world.guest();
      const attempt = await start(world, guest, { length: 3 });
      await play(world, guest, attempt);
      const open = await show(world, guest, attempt);
      await world.db.user.update({ where: { id: guest.id }, data: { guest: false, email: 'a@example.com' } });
      expect(codeOf(await answerItem(world.deps, guest, submission(open)))).toBe('access.sign-in-first');
      const account = { kind: 'account', id: guest.id, role: 'LEARNER' } as const;
      expect(codeOf(await answerItem(world.deps, account, submission(open)))).toBe('ok');
    });

    it('lets so many new guests an hour in from one address', async () => {
      const arrive = async () => {
        const guest = world.guest();
        const view = await show(world, guest, await start(world, guest));
        return answerItem(world.deps, guest, submission(view, 'right', { address: '203.0.113.7' }));
      };
      expect(codeOf(await arrive())).toBe('ok');
      await world.db.rateLimit.updateMany({ data: { count: GUESTS_AN_HOUR_MAX - 1 } });
      expect(codeOf(await arrive())).toBe('ok');
      const users = await world.db.user.count();
      // The clock stands at the full hour: the whole of it is to be waited for.
      expect(await arrive()).toEqual({
        ok: false,
        error: { code: 'rate.too-many', detail: { seconds: 3_600 } },
      });
      expect(await world.db.user.count()).toBe(users);
      world.clock.now += 60 * 60_000;
      expect(codeOf(await arrive())).toBe('ok');
    });
  });
});
