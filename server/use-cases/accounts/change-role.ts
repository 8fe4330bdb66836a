import { type Actor, canAdminister, isRole } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { lockAdmins } from './last-admin';

/** An administrator gives an account another role, at once. The last administrator keeps the role. */
export async function changeRole(
  deps: Deps,
  actor: Actor,
  input: { userId: string; role: string },
): Promise<Result<null, Refusal<RefusalCode>>> {
  if (!canAdminister(actor)) return fail('access.not-allowed');
  const { role, userId } = input;
  if (!isRole(role)) return fail('settings.invalid', { field: 'role' });
  const done = await transact(deps.db, async (tx) => {
    await lockAdmins(tx);
    // The actor's own role may have been taken since the request began.
    const asker = await tx.user.findUnique({ where: { id: actor.id }, select: { role: true } });
    if (asker?.role !== 'ADMIN') throw new Refused('access.not-allowed');
    const changed = await tx.user.updateMany({ where: { id: userId, guest: false }, data: { role } });
    if (changed.count === 0) throw new Refused('account.unknown');
    if ((await tx.user.count({ where: { role: 'ADMIN' } })) === 0) throw new Refused('account.last-admin');
    return null;
  });
  return done.ok ? ok(null) : done;
}
