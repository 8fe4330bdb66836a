import type { Actor } from '@/core/access/actor';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { openPosition, practiceRun } from '@/server/bank/practice-run';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface FoundRun {
  attemptId: string;
  /** From 0: the first position not answered yet, or the last. */
  position: number;
}

/** Which run an attempt token names, and where it goes on. */
export async function findRun(
  deps: Deps,
  actor: Actor,
  input: { attempt: string },
): Promise<Result<FoundRun, Refusal<RefusalCode>>> {
  const run = await practiceRun(deps, actor, input.attempt);
  return run.ok ? ok({ attemptId: run.value.plan.id, position: openPosition(run.value) }) : run;
}
