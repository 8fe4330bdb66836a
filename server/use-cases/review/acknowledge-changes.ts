import { type Actor, canLearn } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { learnerOf } from '@/server/bank/learner';
import { transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

/** More than a concept's facts ever change unseen. */
export const CHANGES_MAX = 100;

/** Remembers that a learner was told of changes of facts; told twice is told once. Unknown changes are left out. */
export async function acknowledgeChanges(
  deps: Deps,
  actor: Actor,
  input: { changes: readonly string[] },
): Promise<Result<null, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const { known } = await learnerOf(deps, actor);
  const id = { in: input.changes.slice(0, CHANGES_MAX) };
  const seenAt = new Date(deps.now());
  const done = await transact(deps.db, async (tx) => {
    if (!known) return null;
    const where = { id, seen: { none: { userId: actor.id } } };
    const unseen = await tx.factChange.findMany({ where, select: { id: true } });
    const data = unseen.map((change) => ({ userId: actor.id, changeId: change.id, seenAt }));
    await tx.changeSeen.createMany({ data });
    return null;
  });
  return done.ok ? ok(null) : done;
}
