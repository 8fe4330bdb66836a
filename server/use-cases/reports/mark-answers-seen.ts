import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** Remembers that the learner has seen the answers given to the reports so far. */
export async function markAnswersSeen(
  deps: Deps,
  actor: Actor,
): Promise<Result<{ seen: number }, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const { count } = await deps.db.report.updateMany({
    where: { userId: actor.id, status: 'ANSWERED', seenAt: null },
    data: { seenAt: new Date(deps.now()) },
  });
  return ok({ seen: count });
}
