import { isStrongPassword } from '@/core/access/password';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { hashPassword } from '@/server/auth/password';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { setPassword } from './change-password';
import { isLinkUsable, spendLink } from './one-time-link';
import { forget, LIMITS } from './rate-limit';
import type { SignIn } from './sign-in';

/** Sets the password of the account a link was made for. The link works once; every earlier sign-in ends. */
export async function resetPassword(
  deps: Deps,
  input: { token: string; newPassword: string },
): Promise<Result<SignIn, Refusal<RefusalCode>>> {
  // Asked before the costly hash; asked again, and for good, when the link is spent.
  if (!(await isLinkUsable(deps, 'PASSWORD_RESET', input.token))) return fail('account.link-invalid');
  if (!isStrongPassword(input.newPassword)) return fail('account.password-weak');
  const passwordHash = await hashPassword(input.newPassword);
  const done = await transact(deps.db, async (tx) => {
    const { userId } = await spendLink(tx, deps, 'PASSWORD_RESET', input.token);
    const user = userId ? await tx.user.findUnique({ where: { id: userId, guest: false } }) : null;
    if (!user?.emailLower) throw new Refused('account.link-invalid');
    if (!isStrongPassword(input.newPassword, user.emailLower)) throw new Refused('account.password-weak');
    return { emailLower: user.emailLower, held: await setPassword(tx, user.id, passwordHash) };
  });
  if (!done.ok) return done;
  await forget(deps, LIMITS.signInByEmail, done.value.emailLower);
  return ok(done.value.held);
}
