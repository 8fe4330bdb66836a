import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { isPassword } from '@/server/auth/password';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { giveBack, LIMITS, take } from './rate-limit';

/** Does somebody signed in know the account's password? Tries are counted: a borrowed browser must not guess. */
export async function checkOwnPassword(
  deps: Deps,
  account: { id: string; passwordHash: string | null },
  password: string,
): Promise<Result<null, Refusal<RefusalCode>>> {
  const taken = await take(deps, LIMITS.passwordByAccount, account.id);
  if (!taken.ok) return taken;
  if (!(await isPassword(password, account.passwordHash))) return fail('account.own-password-wrong');
  await giveBack(deps, taken.value);
  return ok(null);
}
