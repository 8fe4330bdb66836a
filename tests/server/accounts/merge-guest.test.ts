import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '@/core/kernel/time';
import { recompute } from '@/core/scheduling/review-log';
import { dateOf, startOfStudyDay, studyDay } from '@/core/scheduling/study-day';
import type { Db } from '@/server/db/client';
import { mergeGuest } from '@/server/use-cases/accounts/merge-guest';
import { databases, type TestDatabase } from '../../support/database';
import { aGuest, anAccount, START, seedBank, study } from './world';

const CONCEPTS = ['sqs.visibility', 'sqs.dlq', 'sqs.delay', 'sqs.fifo'];
const RUNS = 12;

/** All that somebody has, in a form to compare. */
async function belongings(db: Db, userId: string) {
  const where = { userId };
  const names = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
  const reads = await db.sectionRead.findMany({ where });
  return {
    attempts: names(await db.attempt.findMany({ where, select: { id: true } })),
    responses: names(await db.response.findMany({ where, select: { id: true } })),
    reviews: names(await db.review.findMany({ where, select: { id: true } })),
    reports: names(await db.report.findMany({ where, select: { id: true } })),
    flags: (await db.flag.findMany({ where })).map(({ questionId }) => questionId).sort(),
    reads: reads.map(({ note, section }) => `${note}#${section}`).sort(),
    concepts: (await db.card.findMany({ where })).map(({ conceptId }) => conceptId).sort(),
  };
}

/** Every card is what its log gives for this learner. */
async function expectCardsFollowLogs(db: Db, userId: string, concepts: string[] = CONCEPTS): Promise<void> {
  const learner = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const where = { userId, conceptId: { in: concepts } };
  const cards = await db.card.findMany({ where, include: { reviews: true } });
  for (const { reviews, ...card } of cards) {
    const log = reviews.map((line) => ({ ...line, reviewedAt: line.reviewedAt.getTime() }));
    const { timeZone, desiredRetention: retention } = learner;
    const { dueAt, lastReviewAt, ...wanted } = recompute(log, { timeZone, retention });
    expect(card).toMatchObject(wanted);
    expect(card.dueAt.getTime()).toBe(dueAt);
    expect(card.lastReviewAt?.getTime() ?? null).toBe(lastReviewAt);
  }
}

const union = (a: string[], b: string[]): string[] => [...new Set([...a, ...b])].sort();

interface Answer {
  guest: boolean;
  concept: string;
  day: number;
  minute: number;
  right: boolean;
}

const history = fc.array(
  fc.record<Answer>({
    guest: fc.boolean(),
    concept: fc.constantFrom(...CONCEPTS),
    day: fc.integer({ min: 0, max: 40 }),
    minute: fc.integer({ min: 0, max: 600 }),
    right: fc.boolean(),
  }),
  { maxLength: 14 },
);
const marks = fc.array(fc.record({ guest: fc.boolean(), concept: fc.constantFrom(...CONCEPTS) }), {
  maxLength: 6,
});

async function live(db: Db, person: { id: string; timeZone: string }, answers: Answer[]): Promise<void> {
  for (const { concept, day, minute, right } of answers) {
    const at = START + day * DAY_MS + minute * MINUTE_MS;
    const rating = right ? 3 : 1;
    await study(db, person.id, { concept, at, studyDay: studyDay(at, person.timeZone), rating });
  }
}

async function mark(db: Db, userId: string, concepts: string[]): Promise<void> {
  for (const concept of new Set(concepts)) {
    await db.flag.create({ data: { userId, questionId: `q-${concept}` } });
    await db.sectionRead.create({
      data: { userId, note: 'sqs', section: concept, readAt: new Date(START) },
    });
    await db.report.create({
      data: {
        id: randomUUID(),
        userId,
        revisionId: `q-${concept}.1`,
        seed: 's',
        level: 1,
        profile: 'exam',
        locale: 'ko',
        reason: 'wrong',
        text: '',
      },
    });
  }
}

describe.each(databases())('merging a guest on $name', ({ open }) => {
  let opened: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
    await seedBank(db, CONCEPTS);
  });
  afterAll(() => opened.close());

  it('loses nothing, doubles nothing, and every card follows from the merged log; once is enough', async () => {
    await fc.assert(
      fc.asyncProperty(history, marks, async (answers, marked) => {
        const guest = { ...(await aGuest(db, { timeZone: 'Asia/Seoul' })), timeZone: 'Asia/Seoul' };
        const timeZone = 'America/New_York';
        const account = { ...(await anAccount(db, { timeZone })), timeZone };
        for (const isGuest of [true, false]) {
          const person = isGuest ? guest : account;
          await live(
            db,
            person,
            answers.filter((answer) => answer.guest === isGuest),
          );
          await mark(
            db,
            person.id,
            marked.filter((each) => each.guest === isGuest).map((m) => m.concept),
          );
        }
        const [his, mine] = [await belongings(db, guest.id), await belongings(db, account.id)];
        expect(await mergeGuest({ db }, { guestId: guest.id, accountId: account.id })).toBe('merged');
        const merged = await belongings(db, account.id);
        expect(merged).toEqual({
          attempts: union(his.attempts, mine.attempts),
          responses: union(his.responses, mine.responses),
          reviews: union(his.reviews, mine.reviews),
          reports: union(his.reports, mine.reports),
          flags: union(his.flags, mine.flags),
          reads: union(his.reads, mine.reads),
          concepts: union(his.concepts, mine.concepts),
        });
        expect(merged.responses).toHaveLength(answers.length);
        await expectCardsFollowLogs(db, account.id, his.concepts);
        expect(await db.user.findUnique({ where: { id: guest.id } })).toBeNull();
        expect(await mergeGuest({ db }, { guestId: guest.id, accountId: account.id })).toBe('nothing');
        expect(await belongings(db, account.id)).toEqual(merged);
      }),
      { numRuns: RUNS, seed: 20_261_123 },
    );
  });

  it('recomputes the card of a concept both have studied from both logs, on the account’s clock', async () => {
    const guest = await aGuest(db, { timeZone: 'Asia/Seoul' });
    const account = await anAccount(db, { timeZone: 'America/New_York' });
    const days = [0, 3, 9].map((day) => START + day * DAY_MS);
    for (const [index, at] of days.entries()) {
      const person = index === 1 ? guest.id : account.id;
      const timeZone = index === 1 ? 'Asia/Seoul' : 'America/New_York';
      const answer = { concept: 'sqs.dlq', at, studyDay: studyDay(at, timeZone), rating: 3 as const };
      await study(db, person, answer);
    }
    await mergeGuest({ db }, { guestId: guest.id, accountId: account.id });
    await expectCardsFollowLogs(db, account.id);
    const card = await db.card.findFirstOrThrow({ where: { userId: account.id } });
    expect(card.reps).toBe(3);
    expect(card.dueAt.getTime()).toBe(startOfStudyDay(card.dueDay, 'America/New_York'));
    expect(dateOf(card.lastDay ?? 0)).toBe('2026-12-01');
  });

  it('keeps an undone rating undone', async () => {
    const guest = await aGuest(db);
    const account = await anAccount(db);
    const answer = { concept: 'sqs.delay', at: START, studyDay: 20_780, rating: 3 as const };
    const { reviewId } = await study(db, guest.id, answer);
    const { cardId } = await db.review.findUniqueOrThrow({ where: { id: reviewId } });
    await db.review.create({
      data: {
        id: randomUUID(),
        userId: guest.id,
        cardId,
        type: 'CANCEL',
        rating: 0,
        studyDay: 20_780,
        reviewedAt: new Date(START + MINUTE_MS),
        cancelsId: reviewId,
      },
    });
    await mergeGuest({ db }, { guestId: guest.id, accountId: account.id });
    const card = await db.card.findFirstOrThrow({ where: { userId: account.id } });
    expect(card).toMatchObject({ state: 0, reps: 0 });
  });

  it('happens once when two tabs sign in at the same moment', async () => {
    const guest = await aGuest(db);
    const account = await anAccount(db);
    for (const concept of CONCEPTS) {
      await study(db, guest.id, { concept, at: START, studyDay: 20_780, rating: 1 });
    }
    const before = await belongings(db, guest.id);
    const merge = { guestId: guest.id, accountId: account.id };
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => mergeGuest({ db }, merge)));
    expect(outcomes.filter((outcome) => outcome === 'merged')).toHaveLength(1);
    expect(await belongings(db, account.id)).toEqual(before);
  });

  it('gives a guest to one account only when two ask at the same moment', async () => {
    const guest = await aGuest(db);
    const accounts = [await anAccount(db), await anAccount(db)];
    await study(db, guest.id, { concept: 'sqs.fifo', at: START, studyDay: 20_780, rating: 3 });
    await Promise.all(accounts.map(({ id }) => mergeGuest({ db }, { guestId: guest.id, accountId: id })));
    const counts = await Promise.all(
      accounts.map(({ id: userId }) => db.response.count({ where: { userId } })),
    );
    expect(counts.sort()).toEqual([0, 1]);
  });

  it('never touches an account in the place of a guest, and needs an account to give to', async () => {
    const [first, second] = [await anAccount(db), await anAccount(db)];
    await study(db, first.id, { concept: 'sqs.fifo', at: START, studyDay: 20_780, rating: 3 });
    expect(await mergeGuest({ db }, { guestId: first.id, accountId: second.id })).toBe('nothing');
    const guest = await aGuest(db);
    await study(db, guest.id, { concept: 'sqs.fifo', at: START, studyDay: 20_780, rating: 3 });
    await expect(mergeGuest({ db }, { guestId: guest.id, accountId: 'nobody' })).rejects.toThrow();
    expect(await db.response.count({ where: { userId: guest.id } })).toBe(1);
    expect(await db.response.count({ where: { userId: first.id } })).toBe(1);
  });
});
