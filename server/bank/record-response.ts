import type { Actor } from '@/core/access/actor';
import { choicesOf, isCorrect, wrongOptions } from '@/core/questions/grade';
import type { Answer, Certainty, Grade, Item } from '@/core/questions/item';
import { AGAIN, type CardState, isStarted } from '@/core/scheduling/card';
import { ratingOf } from '@/core/scheduling/memory-rule';
import type { Response } from '@/server/db/generated/sqlite/client';
import { cardOf } from '@/server/db/queries/cards';
import {
  addAttempt,
  addResponse,
  attemptById,
  countChoices,
  finishFullAttempt,
  responseAt,
  responseById,
  setAttemptLength,
} from '@/server/db/queries/responses';
import type { Sql } from '@/server/db/sql';
import type { Deps } from '@/server/use-cases/deps';
import type { AttemptPlan, ItemTicket } from './attempt-plan.schema';
import { rateCard } from './cards';
import { keepLearner, type Newcomer } from './keep-learner';
import { type Learner, learnerFrom } from './learner';
import { conceptOfMisconception } from './misconceptions';
import type { Revision } from './revisions';
import { Refused } from './transaction';

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
export type Recorded = { learner: Learner } & (
  | { kind: 'kept'; card: CardState }
  /** The same answer had been kept before. */
  | { kind: 'repeated'; row: Response }
  /** Another answer stands at that position. */
  | { kind: 'taken'; row: Response }
);

/**
 * Keeps an answer with all that follows from it (guest, attempt, counts, cards, log) in the transaction
 * handed in. Refuses, by throwing `Refused`, a foreign or closed attempt and an id used for another answer.
 *
 * Nearly every answer is new, so the first pass does not look whether it is: a unique index says so, the
 * transaction is left, and the second pass (`pass` above 1) looks.
 */
export async function recordResponse(
  sql: Sql,
  deps: Deps,
  actor: Exclude<Actor, { kind: 'nobody' }>,
  given: { graded: GradedAnswer; newcomer: Newcomer; pass: number },
): Promise<Recorded> {
  const { graded, newcomer, pass } = given;
  const learner = learnerFrom(await keepLearner(sql, actor, newcomer), newcomer.now);
  const { attempt: plan, position } = graded.ticket;
  // A run of one item has no row before its answer, unless that is sent again.
  const single = plan.mode === 'PRACTICE' && plan.length === 1;
  const attempt = single && pass === 1 ? undefined : await attemptById(sql, plan.id);
  if (pass > 1 || attempt?.finishedAt) {
    const found = await standingAnswer(sql, actor.id, graded);
    if (found) return { ...found, learner };
  }
  if (attempt && attempt.userId !== actor.id) throw new Refused('attempt.not-yours');
  if (attempt?.finishedAt) throw new Refused('attempt.closed');
  if (!attempt) await openAttempt(sql, actor.id, graded.ticket, newcomer.now);
  await addResponse(sql, responseRow(actor.id, graded, newcomer));
  const card = await rateConcepts(sql, deps, learner, actor.id, graded);
  if (attempt) await closeAttempt(sql, plan, position, newcomer.now);
  // Last, and in one order: these rows are shared with every other learner.
  await countChoices(sql, graded.revision.questionId, countedChoices(graded));
  return { kind: 'kept', card, learner };
}

/** What stands already under the answer's id, or at its position in the learner's own attempt. */
async function standingAnswer(
  sql: Sql,
  userId: string,
  graded: GradedAnswer,
): Promise<{ kind: 'repeated' | 'taken'; row: Response } | null> {
  const repeated = await responseById(sql, graded.responseId);
  if (repeated) {
    const same = repeated.userId === userId && repeated.bodyHash === graded.bodyHash;
    if (!same) throw new Refused('response.conflict');
    return { kind: 'repeated', row: repeated };
  }
  const { attempt, position } = graded.ticket;
  const taken = await responseAt(sql, attempt.id, position);
  return taken && taken.userId === userId ? { kind: 'taken', row: taken } : null;
}

/** The row of a run comes with its first answer, and is closed at once when that is its only one. */
function openAttempt(sql: Sql, userId: string, ticket: ItemTicket, now: number): Promise<void> {
  const { id, mode, length: planned, startedAt } = ticket.attempt;
  const length = mode === 'REVIEW' ? ticket.position + 1 : planned;
  const finishedAt = mode === 'PRACTICE' && length === 1 ? new Date(now) : null;
  const config = ticket.attempt;
  return addAttempt(sql, { id, userId, mode, config, length, startedAt: new Date(startedAt), finishedAt });
}

/** A review goes on as long as something is due: its length is what was answered. */
const closeAttempt = (sql: Sql, plan: AttemptPlan, position: number, now: number): Promise<void> =>
  plan.mode === 'REVIEW'
    ? setAttemptLength(sql, plan.id, position + 1)
    : finishFullAttempt(sql, plan, new Date(now));

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
  sql: Sql,
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
  const card = await rateCard(sql, { ...rated, concept: item.concept, rating });
  const beliefs = wrongOptions(item.structure, answer).flatMap((option) => item.misconceptions[option] ?? []);
  const confused = new Set(beliefs.flatMap((id) => conceptOfMisconception(deps.content, id) ?? []));
  for (const concept of [...confused].sort()) {
    if (concept === item.concept) continue;
    const other = await cardOf(sql, userId, concept);
    if (other && isStarted(other)) await rateCard(sql, { ...rated, concept, rating: AGAIN });
  }
  return card;
}

function countedChoices({ item, answer, grade }: GradedAnswer): string[] {
  const chosen = choicesOf(item.structure, answer);
  return [...new Set(['#answered', ...(isCorrect(grade) ? ['#correct'] : []), ...chosen])].sort();
}
