import type { Actor } from '@/core/access/actor';
import { choicesOf, isCorrect, wrongOptions } from '@/core/questions/grade';
import type { Answer, Certainty, Grade, Item } from '@/core/questions/item';
import { AGAIN, type CardState, isStarted } from '@/core/scheduling/card';
import { ratingOf } from '@/core/scheduling/memory-rule';
import type { Attempt, Response } from '@/server/db/generated/sqlite/client';
import type { Deps } from '@/server/use-cases/deps';
import type { ItemTicket } from './attempt-plan.schema';
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
 */
export async function recordResponse(
  tx: Tx,
  deps: Deps,
  actor: Exclude<Actor, { kind: 'nobody' }>,
  given: { learner: Learner; graded: GradedAnswer; newcomer: Newcomer },
): Promise<Recorded> {
  const { learner, graded, newcomer } = given;
  await keepLearner(tx, actor, newcomer);
  const repeated = await tx.response.findUnique({ where: { id: graded.responseId } });
  if (repeated) {
    const same = repeated.userId === actor.id && repeated.bodyHash === graded.bodyHash;
    if (!same) throw new Refused('response.conflict');
    return { kind: 'repeated', row: repeated };
  }
  const taken = await openAttempt(tx, actor.id, graded.ticket);
  if (taken) return { kind: 'taken', row: taken };
  const row = await tx.response.create({ data: responseRow(actor.id, graded, newcomer) });
  const card = await rateConcepts(tx, deps, learner, actor.id, graded);
  await closeAttempt(tx, graded.ticket, newcomer.now);
  // Last, and in one order: these rows are shared with every other learner.
  await countChoices(tx, graded);
  return { kind: 'kept', row, card };
}

/** Makes the attempt's row with its first answer; gives the response that stands at the position, if any. */
async function openAttempt(tx: Tx, userId: string, ticket: ItemTicket): Promise<Response | null> {
  const { attempt, position } = ticket;
  const row: Attempt | null = await tx.attempt.findUnique({ where: { id: attempt.id } });
  if (!row) {
    const { id, mode, length, startedAt } = attempt;
    await tx.attempt.create({
      data: { id, userId, mode, config: attempt, length, startedAt: new Date(startedAt) },
    });
    return null;
  }
  if (row.userId !== userId) throw new Refused('attempt.not-yours');
  const taken = await tx.response.findUnique({
    where: { attemptId_position: { attemptId: attempt.id, position } },
  });
  if (!taken && row.finishedAt) throw new Refused('attempt.closed');
  return taken;
}

async function closeAttempt(tx: Tx, { attempt }: ItemTicket, now: number): Promise<void> {
  const answered = await tx.response.count({ where: { attemptId: attempt.id } });
  const where = { id: attempt.id };
  // A review goes on as long as something is due: its length is what was answered.
  if (attempt.mode === 'REVIEW') await tx.attempt.update({ where, data: { length: answered } });
  else if (answered >= attempt.length) {
    await tx.attempt.update({ where, data: { finishedAt: new Date(now) } });
  }
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
  const counted = ['#answered', ...(isCorrect(grade) ? ['#correct'] : []), ...chosen].sort();
  const { questionId } = revision;
  for (const choice of counted) {
    await tx.choiceCount.upsert({
      where: { questionId_choice: { questionId, choice } },
      create: { questionId, choice, count: 1 },
      update: { count: { increment: 1 } },
    });
  }
}
