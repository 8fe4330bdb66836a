import type { Role } from '@/core/access/actor';
import { readEmail } from '@/core/access/email';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { isPassword } from '@/server/auth/password';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { forget, giveBack, LIMITS, take } from './rate-limit';

/** What a sign-in holds, and the choices a browser takes over from the account. */
export interface SignIn {
  id: string;
  role: Role;
  signInVersion: number;
  locale: string;
  theme: string;
}

export const SIGN_IN_FIELDS = {
  id: true,
  role: true,
  signInVersion: true,
  locale: true,
  theme: true,
} as const;

/**
 * Checks an e-mail and a password. Failures are counted by address of the account and of the request;
 * unknown accounts get the same answer after the same work.
 */
export async function signIn(
  deps: Deps,
  input: { email: string; password: string; address: string },
): Promise<Result<SignIn, Refusal<RefusalCode>>> {
  const email = readEmail(input.email)?.lower ?? null;
  const byAddress = await take(deps, LIMITS.signInByAddress, input.address);
  if (!byAddress.ok) return byAddress;
  const byEmail = await take(deps, LIMITS.signInByEmail, email ?? input.email.slice(0, 300));
  if (!byEmail.ok) {
    await giveBack(deps, byAddress.value);
    return byEmail;
  }
  const user = email
    ? await deps.db.user.findUnique({
        where: { emailLower: email, guest: false },
        select: { ...SIGN_IN_FIELDS, passwordHash: true },
      })
    : null;
  const matches = await isPassword(input.password, user?.passwordHash);
  if (!user || !email || !matches) return fail('account.password-wrong');
  await giveBack(deps, byAddress.value);
  await forget(deps, LIMITS.signInByEmail, email);
  await deps.db.user.updateMany({ where: { id: user.id }, data: { lastSeenAt: new Date(deps.now()) } });
  const { passwordHash: _, ...held } = user;
  return ok(held);
}
