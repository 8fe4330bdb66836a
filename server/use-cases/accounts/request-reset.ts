import { readEmail } from '@/core/access/email';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { transact } from '@/server/bank/transaction';
import type { Mailer } from '@/server/mail/mailer';
import { resetMail } from '@/server/mail/messages';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { resetPath } from './make-reset-link';
import { makeLink } from './one-time-link';
import { LIMITS, take } from './rate-limit';

/**
 * Somebody forgot a password. The answer is the same whether there is such an account or not; what there is
 * to do about it is in `send`, for after the answer, so that time does not tell either.
 */
export async function requestReset(
  deps: Deps,
  mailer: Mailer | null,
  input: { email: string; address: string; origin: string },
): Promise<Result<{ send(): Promise<void> }, Refusal<RefusalCode>>> {
  if (!mailer) return fail('account.no-mail');
  const email = readEmail(input.email);
  if (!email) return fail('account.email-malformed');
  const byAddress = await take(deps, LIMITS.resetByAddress, input.address);
  if (!byAddress.ok) return byAddress;
  const byEmail = await take(deps, LIMITS.resetByEmail, email.lower);
  if (!byEmail.ok) return byEmail;
  return ok({
    send: async () => {
      const user = await deps.db.user.findUnique({ where: { emailLower: email.lower, guest: false } });
      if (!user?.email) return;
      const made = await transact(deps.db, (tx) =>
        makeLink(tx, deps, { purpose: 'PASSWORD_RESET', userId: user.id }),
      );
      if (!made.ok) return;
      const link = input.origin + resetPath(user.locale, made.value);
      await mailer.send(resetMail(user.locale, { to: user.email, link }));
    },
  });
}
