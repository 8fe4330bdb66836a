import type { Actor } from '@/core/access/actor';
import { ok, type Result } from '@/core/kernel/result';
import { type InterruptedAttempt, interruptedAttempts } from '@/server/bank/interrupted-attempts';
import { learnerOf } from '@/server/bank/learner';
import type { Deps } from '../deps';

export type { InterruptedAttempt };

/** Practice runs that were left unfinished, to go on with. */
export async function listInterrupted(
  deps: Deps,
  actor: Actor,
): Promise<Result<readonly InterruptedAttempt[]>> {
  return ok(await interruptedAttempts(deps, await learnerOf(deps, actor)));
}
