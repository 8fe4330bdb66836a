import type { Actor } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Attempt } from '@/server/db/generated/sqlite/client';
import type { Deps } from '@/server/use-cases/deps';
import type { RefusalCode } from '@/server/use-cases/refusals';
import { type AttemptPlan, attemptPlanSchema } from './attempt-plan.schema';
import { type Learner, learnerOf } from './learner';
import { readToken } from './tokens';

/** A practice run as far as it has got. */
export interface PracticeRun {
  plan: AttemptPlan;
  learner: Learner;
  /** Null before the first answer. */
  row: Attempt | null;
  /** Positions answered so far, in order. */
  answers: readonly { position: number; correct: boolean }[];
}

/** The run of an attempt token. Draws nothing. */
export async function practiceRun(
  deps: Deps,
  actor: Actor,
  token: string,
): Promise<Result<PracticeRun, Refusal<RefusalCode>>> {
  const plan = readToken(deps, 'attempt', token, attemptPlanSchema);
  if (plan?.mode !== 'PRACTICE') return fail('attempt.unknown');
  const learner = await learnerOf(deps, actor);
  const row = await deps.db.attempt.findUnique({ where: { id: plan.id } });
  if (row && row.userId !== learner.id) return fail('attempt.not-yours');
  return ok({ plan, learner, row, answers: row ? await answersOf(deps, row) : [] });
}

const answersOf = (deps: Deps, row: Attempt) =>
  deps.db.response.findMany({
    where: { attemptId: row.id },
    select: { position: true, correct: true },
    orderBy: { position: 'asc' },
  });

/** The first position not answered yet, or the last. */
export function openPosition({ plan, answers }: PracticeRun): number {
  const taken = new Set(answers.map(({ position }) => position));
  for (let position = 0; position < plan.length; position++) if (!taken.has(position)) return position;
  return plan.length - 1;
}
