import type { Actor } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { type PublicItem, publicItem } from '@/core/questions/public-item';
import { drawPractice, ticketOf } from '@/server/bank/draw';
import type { Feedback } from '@/server/bank/feedback';
import { isFlagged } from '@/server/bank/history';
import { historyId } from '@/server/bank/learner';
import { openPosition, type PracticeRun, practiceRun } from '@/server/bank/practice-run';
import { storedFeedback } from '@/server/bank/stored-feedback';
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
  const run = await practiceRun(deps, actor, input.attempt);
  if (!run.ok) return run;
  const { plan, row, answers } = run.value;
  const position = input.position ?? openPosition(run.value);
  if (!Number.isInteger(position) || position < 0 || position >= plan.length) return fail('item.unknown');
  const shown = answers.some((one) => one.position === position)
    ? await showAnswered(deps, run.value, position)
    : await showOpen(deps, run.value, position);
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

type Shown = Pick<PracticeView, 'item' | 'itemToken' | 'reportToken' | 'answered' | 'flagged'>;

async function showAnswered(
  deps: Deps,
  { plan, learner }: PracticeRun,
  position: number,
): Promise<Shown | null> {
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

async function showOpen(
  deps: Deps,
  { plan, learner, row }: PracticeRun,
  position: number,
): Promise<Shown | null> {
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
