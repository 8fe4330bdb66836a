import { createHash } from 'node:crypto';
import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { SECOND_MS } from '@/core/kernel/time';
import { grade } from '@/core/questions/grade';
import { answerFromPublic } from '@/core/questions/public-ids';
import { itemTicketSchema } from '@/server/bank/attempt-plan.schema';
import { type Feedback, feedbackOn } from '@/server/bank/feedback';
import { digestOf, itemOf } from '@/server/bank/item-of';
import { type GradedAnswer, type Recorded, recordResponse } from '@/server/bank/record-response';
import { revisionById } from '@/server/bank/revisions';
import { scheduleOf, storedFeedback } from '@/server/bank/stored-feedback';
import { readToken } from '@/server/bank/tokens';
import { transactSql } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { type AnswerItemInput, answerItemSchema } from './answer-item.schema';

/** A refusal; `response.position-taken` carries the feedback on the answer that stands there. */
export interface AnswerRefusal extends Refusal<RefusalCode> {
  feedback?: Feedback;
}

/** A longer pause is not time spent on the item. A case study may take as long for each part. */
const ELAPSED_MAX_MS = 180 * SECOND_MS;

/**
 * Grades and keeps an answer, and tells what there is to know about it. Sending the same answer again gives
 * the same reply. Durable before it returns; a refusal has written nothing.
 */
export async function answerItem(
  deps: Deps,
  actor: Actor,
  input: AnswerItemInput,
): Promise<Result<Feedback, AnswerRefusal>> {
  const parsed = answerItemSchema.safeParse(input);
  if (!parsed.success) return fail('input.malformed');
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const graded = await gradeAnswer(deps, parsed.data);
  if (!graded.ok) return graded;
  const { locale, address, timeZone } = parsed.data;
  const newcomer = { now: deps.now(), locale, address, timeZone };
  const recorded = await transactSql(deps.db, (sql, pass) =>
    recordResponse(sql, deps, actor, { graded: graded.value, newcomer, pass }),
  );
  return recorded.ok ? reply(deps, recorded.value, graded.value) : recorded;
}

/** Reads the ticket, draws the item again and grades the answer. Writes nothing. */
async function gradeAnswer(
  deps: Deps,
  input: AnswerItemInput,
): Promise<Result<GradedAnswer, Refusal<RefusalCode>>> {
  const ticket = readToken(deps, 'item', input.item, itemTicketSchema);
  if (!ticket) return fail('item.signature');
  const revision = await revisionById(deps, ticket.revision);
  if (!revision) return fail('item.unknown');
  const item = itemOf(deps.content, revision, ticket);
  if (!item || digestOf(item) !== ticket.digest) return fail('item.changed');
  const answer = answerFromPublic(item.structure, input.answer);
  const given = grade(item.structure, answer);
  if (given.kind === 'invalid') return fail(given.code);
  const parts = item.structure.kind === 'case' ? item.structure.parts.length : 1;
  return ok({
    responseId: input.responseId,
    bodyHash: bodyHash(input),
    ticket,
    revision,
    item,
    answer,
    grade: given,
    certainty: input.certainty,
    elapsedMs: Math.round(Math.min(input.elapsedMs, ELAPSED_MAX_MS * parts)),
  });
}

/** What makes two submissions the same: the item, the answer and the certainty, not the time it took. */
function bodyHash({ item, answer, certainty }: AnswerItemInput): string {
  const ordered = JSON.stringify([item, answer, certainty], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(ordered).digest('base64url');
}

async function reply(
  deps: Deps,
  recorded: Recorded,
  graded: GradedAnswer,
): Promise<Result<Feedback, AnswerRefusal>> {
  const { today } = recorded.learner;
  if (recorded.kind === 'kept') {
    const { item, revision, answer, certainty, ticket } = graded;
    const { attempt, position } = ticket;
    const response = { id: graded.responseId, attemptId: attempt.id, position, answer, certainty };
    return ok(feedbackOn(deps.content, { item, revision, response, next: scheduleOf(recorded.card, today) }));
  }
  const stored = await storedFeedback(deps, recorded.row, today);
  if (recorded.kind === 'repeated') return stored ? ok(stored.feedback) : fail('item.changed');
  const taken: AnswerRefusal = { code: 'response.position-taken' };
  return { ok: false, error: stored ? { ...taken, feedback: stored.feedback } : taken };
}
