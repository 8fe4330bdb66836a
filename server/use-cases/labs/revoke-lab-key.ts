import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { historyId, learnerOf } from '@/server/bank/learner';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** Ends one of the learner's own access keys: nothing signed with it is answered any more. */
export async function revokeLabKey(
  deps: Deps,
  actor: Actor,
  { id }: { id: string },
): Promise<Result<null, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const userId = historyId(await learnerOf(deps, actor));
  const { count } = userId ? await deps.db.labKey.deleteMany({ where: { id, userId } }) : { count: 0 };
  return count > 0 ? ok(null) : fail('lab.key-unknown');
}
