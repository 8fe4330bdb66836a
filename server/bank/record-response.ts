import type { Actor } from '@/core/access/actor';
import { choicesOf, isCorrect, wrongOptions } from '@/core/questions/grade';
import type { Answer, Certainty, Grade, Item } from '@/core/questions/item';
import { AGAIN, type CardState, isStarted } from '@/core/scheduling/card';
import { ratingOf } from '@/core/scheduling/memory-rule';
import { Prisma, type Response } from '@/server/db/generated/sqlite/client';
import type { Deps } from '@/server/use-cases/deps';
import type { AttemptPlan, ItemTicket } from './attempt-plan.schema';
import { rateCard } from './cards';
import { keepLearner, type Newcomer } from './keep-learner';
import type { Learner } from './learner';
import { conceptOfMisconception } from './misconceptions';
import type { Revision } from './revisions';
import { Refused, type Tx } from './transaction';

/** An answer that was graded and is to be kept. */
export interface GradedAnswer {
  responseId: string;
  bodyHash: string;
  ticket: ItemTicket;
  revision: Revision;
  item: Item;
  answer: Answer;
  grade: Extract<Grade, { kind: 'points' }>;
  certainty: Certainty;
  elapsedMs: number;
}

/** What the transaction found or did. */
export type Recorded =
  /** The same answer had been kept before. */
  | { kind: 'repeated'; row: Response }
  /** Another answer stands at that position. */
  | { kind: 'taken'; row: Response }
  | { kind: 'kept'; row: Response; card: CardState };

/**
 * Keeps an answer with all that follows from it (guest, attempt, counts, cards, log) in the transaction
 * handed in. Refuses, by throwing `Refused`, a foreign or closed attempt and an id used for another answer.
 *
 * Nearly every answer is new, so the first pass does not look whether it is: a unique index says so, the
 * transaction is left, and the second pass (`pass` above 1) looks.
 */
export async function recordResponse(
  tx: Tx,
  deps: Deps,
  actor: Exclude<Actor, { kind: 'nobody' }>,
  given: { learner: Learner; graded: GradedAnswer; newcomer: Newcomer; pass: number },
): Promise<Recorded> {
  const { learner, graded, newcomer, pass } = given;
  await keepLearner(tx, actor, newcomer);
  const { attempt: plan, position } = graded.ticket;
  // A run of one item has no row before its answer, unless that is sent again.
  const single = plan.mode === 'PRACTICE' && plan.length === 1;
  const attempt = single && pass === 1 ? null : await tx.attempt.findUnique({ where: { id: plan.id } });
  if (pass > 1 || attempt?.finishedAt) {
    const found = await standingAnswer(tx, actor.id, graded);
    if (found) return found;
  }
  if (attempt && attempt.userId !== actor.id) throw new Refused('attempt.not-yours');
  if (attempt?.finishedAt) throw new Refused('attempt.closed');
  if (!attempt) await openAttempt(tx, actor.id, graded.ticket, newcomer.now);
  const row = await tx.response.create({ data: responseRow(actor.id, graded, newcomer) });
  const card = await rateConcepts(tx, deps, learner, actor.id, graded);
  if (attempt) await closeAttempt(tx, plan, position, newcomer.now);
  // Last, and in one order: these rows are shared with every other learner.
  await countChoices(tx, graded);
  return { kind: 'kept', row, card };
}

/** What stands already under the answer's id, or at its position in the learner's own attempt. */
async function standingAnswer(tx: Tx, userId: string, graded: GradedAnswer): Promise<Recorded | null> {
  const repeated = await tx.response.findUnique({ where: { id: graded.responseId } });
  if (repeated) {
    const same = repeated.userId === userId && repeated.bodyHash === graded.bodyHash;
    if (!same) throw new Refused('response.conflict');
    return { kind: 'repeated', row: repeated };
  }
  const { attempt, position } = graded.ticket;
  const taken = await tx.response.findUnique({
    where: { attemptId_position: { attemptId: attempt.id, position } },
  });
  return taken && taken.userId === userId ? { kind: 'taken', row: taken } : null;
}

/** The row of a run comes with its first answer, and is closed at once when that is its only one. */
async function openAttempt(tx: Tx, userId: string, ticket: ItemTicket, now: number): Promise<void> {
  const { id, mode, length: planned, startedAt } = ticket.attempt;
  const length = mode === 'REVIEW' ? ticket.position + 1 : planned;
  const finishedAt = mode === 'PRACTICE' && length === 1 ? new Date(now) : null;
  await tx.attempt.create({
    data: { id, userId, mode, config: ticket.attempt, length, startedAt: new Date(startedAt), finishedAt },
  });
}

async function closeAttempt(tx: Tx, plan: AttemptPlan, position: number, now: number): Promise<void> {
  const where = { id: plan.id };
  // A review goes on as long as something is due: its length is what was answered.
  if (plan.mode === 'REVIEW') {
    await tx.attempt.update({ where, data: { length: position + 1 } });
    return;
  }
  const answered = await tx.response.count({ where: { attemptId: plan.id } });
  if (answered >= plan.length) await tx.attempt.update({ where, data: { finishedAt: new Date(now) } });
}

function responseRow(userId: string, graded: GradedAnswer, newcomer: Newcomer) {
  const { ticket, revision, item, grade, answer } = graded;
  return {
    id: graded.responseId,
    userId,
    attemptId: ticket.attempt.id,
    position: ticket.position,
    questionId: revision.questionId,
    revisionId: revision.id,
    conceptId: item.concept,
    topicId: revision.topic,
    seed: item.seed,
    level: item.level,
    profile: ticket.profile,
    locale: newcomer.locale,
    variantKey: item.variantKey,
    bodyHash: graded.bodyHash,
    answer,
    earned: grade.earned,
    total: grade.total,
    correct: isCorrect(grade),
    certainty: graded.certainty,
    elapsedMs: graded.elapsedMs,
    answeredAt: new Date(newcomer.now),
  };
}

async function rateConcepts(
  tx: Tx,
  deps: Deps,
  learner: Learner,
  userId: string,
  graded: GradedAnswer,
): Promise<CardState> {
  const { item, answer, grade, certainty, responseId } = graded;
  const { today: day, timeZone, retention } = learner;
  const rated = {
    userId,
    responseId,
    moment: { day, now: deps.now(), timeZone, retention },
    newId: () => deps.newId(),
  };
  const rating = ratingOf(isCorrect(grade), certainty);
  const card = await rateCard(tx, { ...rated, concept: item.concept, rating });
  const beliefs = wrongOptions(item.structure, answer).flatMap((option) => item.misconceptions[option] ?? []);
  const confused = new Set(beliefs.flatMap((id) => conceptOfMisconception(deps.content, id) ?? []));
  for (const concept of [...confused].sort()) {
    if (concept === item.concept) continue;
    const other = await tx.card.findUnique({ where: { userId_conceptId: { userId, conceptId: concept } } });
    if (other && isStarted(other)) await rateCard(tx, { ...rated, concept, rating: AGAIN });
  }
  return card;
}

async function countChoices(tx: Tx, { item, answer, grade, revision }: GradedAnswer): Promise<void> {
  const chosen = choicesOf(item.structure, answer);
  const counted = [...new Set(['#answered', ...(isCorrect(grade) ? ['#correct'] : []), ...chosen])].sort();
  const rows = counted.map((choice) => Prisma.sql`(${revision.questionId}, ${choice}, 1)`);
  // One statement for all of them; both databases know this form.
  await tx.$executeRaw`
    INSERT INTO "ChoiceCount" ("questionId", "choice", "count") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("questionId", "choice") DO UPDATE SET "count" = "ChoiceCount"."count" + 1`;
}
