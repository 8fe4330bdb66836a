import type { Actor } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { type PublicItem, publicItem } from '@/core/questions/public-item';
import { type AttemptPlan, attemptPlanSchema } from '@/server/bank/attempt-plan.schema';
import { drawPractice, ticketOf } from '@/server/bank/draw';
import type { Feedback } from '@/server/bank/feedback';
import { isFlagged } from '@/server/bank/history';
import { historyId, type Learner, learnerOf } from '@/server/bank/learner';
import { storedFeedback } from '@/server/bank/stored-feedback';
import { readToken } from '@/server/bank/tokens';
import type { Attempt } from '@/server/db/generated/sqlite/client';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface ShowPracticeInput {
  /** The attempt token. */
  attempt: string;
  /** From 0; left out: the first position not answered yet, or the last. */
  position?: number | undefined;
}

export interface PracticeView {
  attemptId: string;
  attempt: string;
  position: number;
  length: number;
  item: PublicItem;
  /** To send with the answer; null once it is answered or the run is closed. */
  itemToken: string | null;
  /** Names the item in a report, also after it was answered. */
  reportToken: string;
  flagged: boolean;
  /** Feedback on the stored answer, or null. */
  answered: Feedback | null;
  /** Positions answered so far. */
  answers: readonly { position: number; correct: boolean }[];
  finished: boolean;
}

/** The item at a position of a practice run, or the stored answer with its feedback. Writes nothing. */
export async function showPractice(
  deps: Deps,
  actor: Actor,
  input: ShowPracticeInput,
): Promise<Result<PracticeView, Refusal<RefusalCode>>> {
  const plan = readToken(deps, 'attempt', input.attempt, attemptPlanSchema);
  if (plan?.mode !== 'PRACTICE') return fail('attempt.unknown');
  const learner = await learnerOf(deps, actor);
  const row = await deps.db.attempt.findUnique({ where: { id: plan.id } });
  if (row && row.userId !== learner.id) return fail('attempt.not-yours');
  const answers = row ? await answersOf(deps, row) : [];
  const position = input.position ?? firstOpen(answers, plan.length);
  if (!Number.isInteger(position) || position < 0 || position >= plan.length) return fail('item.unknown');
  const at = { plan, learner, position, row };
  const shown = answers.some((one) => one.position === position)
    ? await showAnswered(deps, at)
    : await showOpen(deps, at);
  if (!shown) return fail('item.changed');
  return ok({
    attemptId: plan.id,
    attempt: input.attempt,
    position,
    length: plan.length,
    ...shown,
    answers,
    finished: Boolean(row?.finishedAt),
  });
}

interface Place {
  plan: AttemptPlan;
  learner: Learner;
  position: number;
  row: Attempt | null;
}
type Shown = Pick<PracticeView, 'item' | 'itemToken' | 'reportToken' | 'answered' | 'flagged'>;

const answersOf = (deps: Deps, row: Attempt) =>
  deps.db.response.findMany({
    where: { attemptId: row.id },
    select: { position: true, correct: true },
    orderBy: { position: 'asc' },
  });

function firstOpen(answers: readonly { position: number }[], length: number): number {
  const taken = new Set(answers.map(({ position }) => position));
  for (let position = 0; position < length; position++) if (!taken.has(position)) return position;
  return length - 1;
}

async function showAnswered(deps: Deps, { plan, learner, position }: Place): Promise<Shown | null> {
  const response = await deps.db.response.findUnique({
    where: { attemptId_position: { attemptId: plan.id, position } },
  });
  const stored = response && (await storedFeedback(deps, response, learner.today));
  if (!stored) return null;
  return {
    item: publicItem(stored.item),
    itemToken: null,
    reportToken: ticketOf(deps, plan, position, stored),
    answered: stored.feedback,
    flagged: await isFlagged(deps, historyId(learner), stored.revision.questionId),
  };
}

async function showOpen(deps: Deps, { plan, learner, position, row }: Place): Promise<Shown | null> {
  const drawn = await drawPractice(deps, learner, plan, position);
  if (!drawn) return null;
  const reportToken = ticketOf(deps, plan, position, drawn);
  return {
    item: publicItem(drawn.item),
    itemToken: row?.finishedAt ? null : reportToken,
    reportToken,
    answered: null,
    flagged: await isFlagged(deps, historyId(learner), drawn.revision.questionId),
  };
}
