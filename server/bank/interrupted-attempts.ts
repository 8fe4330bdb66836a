import { DAY_MS } from '@/core/kernel/time';
import type { Deps } from '@/server/use-cases/deps';
import { type AttemptPlan, attemptPlanSchema } from './attempt-plan.schema';
import { historyId, type Learner } from './learner';
import { attemptToken } from './tokens';

export interface InterruptedAttempt {
  attemptId: string;
  /** The attempt token: to go on where it stopped. */
  attempt: string;
  startedAt: number;
  answered: number;
  length: number;
  plan: Pick<AttemptPlan, 'topics' | 'concepts' | 'question' | 'level' | 'filter'>;
}

/** An older run is not offered again. */
const INTERRUPTED_DAYS = 7;
const INTERRUPTED_MAX = 3;

/** Practice runs of the last days that were left unfinished, newest first. */
export async function interruptedAttempts(deps: Deps, learner: Learner): Promise<InterruptedAttempt[]> {
  const userId = historyId(learner);
  if (!userId) return [];
  const rows = await deps.db.attempt.findMany({
    where: {
      userId,
      mode: 'PRACTICE',
      finishedAt: null,
      startedAt: { gte: new Date(deps.now() - INTERRUPTED_DAYS * DAY_MS) },
    },
    orderBy: { startedAt: 'desc' },
    take: INTERRUPTED_MAX,
    include: { _count: { select: { responses: true } } },
  });
  return rows.flatMap((row) => {
    const plan = attemptPlanSchema.safeParse(row.config);
    if (!plan.success) return [];
    const { topics, concepts, question, level, filter } = plan.data;
    return {
      attemptId: row.id,
      attempt: attemptToken(deps, plan.data),
      startedAt: row.startedAt.getTime(),
      answered: row._count.responses,
      length: row.length,
      plan: { topics, concepts, question, level, filter },
    };
  });
}
