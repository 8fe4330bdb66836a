import { createHmac, randomUUID } from 'node:crypto';
import type { Role } from '@/core/access/actor';
import type { Instant } from '@/core/kernel/time';
import { hashPassword } from '@/server/auth/password';
import type { Content } from '@/server/content/read';
import type { Db } from '@/server/db/client';
import type { Deps } from '@/server/use-cases/deps';

export const START: Instant = Date.UTC(2026, 10, 23, 3, 0, 0);
export const PASSWORD = 'tidal kettle nine';

export interface TestDeps extends Deps {
  /** Moves the clock. */
  wait(ms: number): void;
}

/** Dependencies with a clock that stands still until told, over a real database. */
export function testDeps(db: Db): TestDeps {
  let now = START;
  // Accounts ask the content for nothing but the exam versions.
  const content = { exams: [{ id: 'DVA-C02' }, { id: 'DVA-C03' }] } as unknown as Content;
  return {
    db,
    content,
    now: () => now,
    newId: () => randomUUID(),
    newSeed: () => 'seed',
    newSecret: () => randomUUID() + randomUUID(),
    sign: (purpose, text) => createHmac('sha256', 'test').update(`${purpose}\0${text}`).digest('base64url'),
    wait: (ms) => {
      now += ms;
    },
  };
}

let passwordHash: Promise<string> | undefined;

/** An account in the database; its password is `PASSWORD`. */
export async function anAccount(
  db: Db,
  given: { email?: string; role?: Role; password?: boolean; verified?: boolean; timeZone?: string } = {},
) {
  passwordHash ??= hashPassword(PASSWORD);
  const id = randomUUID();
  const email = given.email ?? `${id}@example.com`;
  const at = new Date(START);
  await db.user.create({
    data: {
      id,
      guest: false,
      email,
      emailLower: email.toLowerCase(),
      emailVerified: given.verified ? at : null,
      passwordHash: given.password === false ? null : await passwordHash,
      role: given.role ?? 'LEARNER',
      createdAt: at,
      lastSeenAt: at,
      ...(given.timeZone && { timeZone: given.timeZone }),
    },
  });
  return { id, email, actor: { kind: 'account', id, role: given.role ?? 'LEARNER' } as const };
}

export async function aGuest(db: Db, given: { timeZone?: string; lastSeenAt?: Date } = {}) {
  const id = randomUUID();
  await db.user.create({ data: { id, guest: true, createdAt: new Date(START), ...given } });
  return { id, actor: { kind: 'guest', id } as const };
}

/** A topic with concepts, each with one question of one revision: `q-<concept>`, `q-<concept>.1`. */
export async function seedBank(db: Db, concepts: readonly string[]): Promise<void> {
  await db.topic.create({ data: { id: 'sqs', order: 0 } });
  for (const [order, id] of concepts.entries()) {
    await db.concept.create({ data: { id, topicId: 'sqs', order } });
    const question = { id: `q-${id}`, slug: `q-${id}`, conceptId: id, topicId: 'sqs' };
    await db.question.create({
      data: { ...question, origin: 'CONTENT', status: 'PUBLISHED', kind: 'single' },
    });
    await db.questionRevision.create({
      data: { id: `q-${id}.1`, questionId: `q-${id}`, number: 1, contentHash: 'h', body: {} },
    });
  }
}

/** A learner answers once: attempt, response, and a rating on the card of the concept. */
export async function study(
  db: Db,
  userId: string,
  answer: { concept: string; at: Instant; studyDay: number; rating: 1 | 3 },
): Promise<{ responseId: string; reviewId: string }> {
  const { concept, at, studyDay, rating } = answer;
  const answeredAt = new Date(at);
  const attempt = { id: randomUUID(), userId, mode: 'PRACTICE' as const, config: {}, length: 1 };
  await db.attempt.create({ data: { ...attempt, startedAt: answeredAt } });
  const responseId = randomUUID();
  await db.response.create({
    data: {
      id: responseId,
      userId,
      attemptId: attempt.id,
      position: 0,
      questionId: `q-${concept}`,
      revisionId: `q-${concept}.1`,
      conceptId: concept,
      topicId: 'sqs',
      seed: 's',
      level: 1,
      profile: 'exam',
      locale: 'ko',
      variantKey: 'v',
      bodyHash: 'b',
      answer: {},
      earned: rating === 3 ? 1 : 0,
      total: 1,
      correct: rating === 3,
      certainty: 'think',
      elapsedMs: 1_000,
      answeredAt,
    },
  });
  const card = await db.card.upsert({
    where: { userId_conceptId: { userId, conceptId: concept } },
    create: {
      id: randomUUID(),
      userId,
      conceptId: concept,
      state: 2,
      stability: 1,
      difficulty: 5,
      dueDay: studyDay + 1,
      lastDay: studyDay,
      scheduledDays: 1,
      learningSteps: 0,
      reps: 1,
      lapses: 0,
      dueAt: answeredAt,
      lastReviewAt: answeredAt,
    },
    update: { reps: { increment: 1 } },
  });
  const reviewId = randomUUID();
  await db.review.create({
    data: {
      id: reviewId,
      userId,
      cardId: card.id,
      type: 'RATING',
      rating,
      studyDay,
      reviewedAt: answeredAt,
      responseId,
    },
  });
  return { responseId, reviewId };
}
