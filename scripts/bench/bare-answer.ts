import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { stored } from './database';

/**
 * The statements of an answer's transaction, in bare SQL: what the disk and SQLite alone cost. Follows
 * server/bank/record-response.ts for a new attempt of one item; keep the two in step.
 */
export function bareAnswer(database: Database.Database, userId: string): () => void {
  const revision = database
    .prepare(
      `SELECT r.id, q.id AS questionId, q.conceptId, q.topicId FROM Question q
       JOIN QuestionRevision r ON r.id = q.currentRevisionId ORDER BY q.id LIMIT 1`,
    )
    .get() as { id: string; questionId: string; conceptId: string; topicId: string };
  const holdUser = database.prepare(
    'UPDATE User SET lastSeenAt = ? WHERE id = ? AND guest = 0 RETURNING timeZone, desiredRetention',
  );
  const addAttempt = database.prepare(
    `INSERT INTO Attempt (id, userId, mode, config, length, startedAt, finishedAt)
     VALUES (?, ?, 'PRACTICE', ?, 1, ?, ?)`,
  );
  const addResponse = database.prepare(
    `INSERT INTO Response (id, userId, attemptId, position, questionId, revisionId, conceptId, topicId, seed,
       level, profile, locale, variantKey, bodyHash, answer, earned, total, correct, certainty, elapsedMs,
       answeredAt) VALUES (?, ?, ?, 0, ?, ?, ?, ?, 'seed', 1, 'exam', 'en', 'key', 'hash', ?, 1, 1, 1, 'think',
       30000, ?)`,
  );
  const findCard = database.prepare('SELECT * FROM Card WHERE userId = ? AND conceptId = ?');
  const addCard = database.prepare(
    `INSERT INTO Card (id, userId, conceptId, state, stability, difficulty, dueDay, lastDay, scheduledDays,
       learningSteps, reps, lapses, dueAt, lastReviewAt, createdAt)
     VALUES (?, ?, ?, 2, 2, 5, 20782, 20780, 2, 0, 1, 0, ?, ?, ?)`,
  );
  const setCard = database.prepare(
    'UPDATE Card SET reps = reps + 1, dueAt = ?, lastReviewAt = ? WHERE id = ?',
  );
  const addReview = database.prepare(
    `INSERT INTO Review (id, userId, cardId, type, rating, studyDay, reviewedAt, responseId)
     VALUES (?, ?, ?, 'RATING', 3, 20780, ?, ?)`,
  );
  const countChoices = database.prepare(
    `INSERT INTO ChoiceCount (questionId, choice, count) VALUES (?, '#answered', 1), (?, '#correct', 1), (?, 'a', 1)
     ON CONFLICT (questionId, choice) DO UPDATE SET count = count + 1`,
  );
  return database.transaction(() => {
    const [responseId, attemptId] = [randomUUID(), randomUUID()];
    const now = stored(Date.now());
    const { questionId, conceptId, topicId } = revision;
    holdUser.get(now, userId);
    addAttempt.run(attemptId, userId, '{"mode":"PRACTICE","length":1}', now, now);
    const answer = '{"kind":"single","picked":"a"}';
    addResponse.run(responseId, userId, attemptId, questionId, revision.id, conceptId, topicId, answer, now);
    const card = findCard.get(userId, conceptId) as { id: string } | undefined;
    const cardId = card?.id ?? randomUUID();
    if (card) setCard.run(now, now, cardId);
    else addCard.run(cardId, userId, conceptId, now, now, now);
    addReview.run(randomUUID(), userId, cardId, now, responseId);
    countChoices.run(questionId, questionId, questionId);
  });
}
