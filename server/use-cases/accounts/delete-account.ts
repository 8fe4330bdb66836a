import { type Actor, canLearn } from '@/core/access/actor';
import { readEmail } from '@/core/access/email';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { lockAdmins } from './last-admin';
import { checkOwnPassword } from './password-check';

/**
 * Deletes somebody with all that is theirs: attempts, responses, cards, flags, reports, labs, tokens. Questions and
 * notes they wrote stay, without an author. Asks for the password, or for the address typed out where there
 * is none; a guest only confirms. The last administrator stays.
 */
export async function deleteAccount(
  deps: Deps,
  actor: Actor,
  input: { confirmation: string },
): Promise<Result<null, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const user = await deps.db.user.findUnique({ where: { id: actor.id } });
  if (!user || user.guest !== (actor.kind === 'guest')) return fail('account.unknown');
  if (user.passwordHash) {
    const known = await checkOwnPassword(deps, user, input.confirmation);
    if (!known.ok) return known;
  } else if (!user.guest && readEmail(input.confirmation)?.lower !== user.emailLower) {
    return fail('account.confirmation-wrong');
  }
  const done = await transact(deps.db, async (tx) => {
    await lockAdmins(tx);
    const others = await tx.user.count({ where: { role: 'ADMIN', id: { not: user.id } } });
    const current = await tx.user.findUnique({ where: { id: user.id }, select: { role: true } });
    if (!current) throw new Refused('account.unknown');
    if (current.role === 'ADMIN' && others === 0) throw new Refused('account.last-admin');
    await tx.user.delete({ where: { id: user.id } });
    return null;
  });
  return done.ok ? ok(null) : done;
}
