import { type Actor, hasAccount } from '@/core/access/actor';
import { isStrongPassword } from '@/core/access/password';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { hashPassword } from '@/server/auth/password';
import { type Tx, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { checkOwnPassword } from './password-check';
import { SIGN_IN_FIELDS, type SignIn } from './sign-in';

/**
 * Sets a new password and ends every sign-in; the one returned is new. The old password is asked for unless
 * the account has none (signed up through a provider).
 */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  input: { password: string; newPassword: string },
): Promise<Result<SignIn, Refusal<RefusalCode>>> {
  if (!hasAccount(actor)) return fail('access.sign-in-first');
  const account = await deps.db.user.findUnique({ where: { id: actor.id, guest: false } });
  if (!account) return fail('account.unknown');
  if (account.passwordHash) {
    const known = await checkOwnPassword(deps, account, input.password);
    if (!known.ok) return known;
  }
  if (!isStrongPassword(input.newPassword, account.emailLower ?? undefined))
    return fail('account.password-weak');
  const passwordHash = await hashPassword(input.newPassword);
  const done = await transact(deps.db, (tx) => setPassword(tx, account.id, passwordHash));
  return done.ok ? ok(done.value) : done;
}

/** Stores a password, ends all sign-ins, and voids links that were made before: they may be somebody else's. */
export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<SignIn> {
  const user = await tx.user.update({
    where: { id },
    data: { passwordHash, signInVersion: { increment: 1 } },
    select: SIGN_IN_FIELDS,
  });
  await tx.oneTimeLink.deleteMany({ where: { userId: id, usedAt: null } });
  return user;
}
