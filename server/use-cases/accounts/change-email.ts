import { type Actor, hasAccount } from '@/core/access/actor';
import { readEmail } from '@/core/access/email';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, type Tx, transact } from '@/server/bank/transaction';
import type { Mailer } from '@/server/mail/mailer';
import { changedMail, confirmMail } from '@/server/mail/messages';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { makeLink, spendLink } from './one-time-link';
import { checkOwnPassword } from './password-check';
import { LIMITS, take } from './rate-limit';

export interface ChangeEmailInput {
  email: string;
  password: string;
  origin: string;
}

/**
 * Changes an account's address: by a link mailed to the new one, or at once where no mail can be sent. The
 * password is asked for unless the account has none.
 */
export async function changeEmail(
  deps: Deps,
  actor: Actor,
  mailer: Mailer | null,
  input: ChangeEmailInput,
): Promise<Result<'changed' | 'link-sent', Refusal<RefusalCode>>> {
  if (!hasAccount(actor)) return fail('access.sign-in-first');
  const email = readEmail(input.email);
  if (!email) return fail('account.email-malformed');
  const account = await deps.db.user.findUnique({ where: { id: actor.id, guest: false } });
  if (!account) return fail('account.unknown');
  if (account.passwordHash) {
    const known = await checkOwnPassword(deps, account, input.password);
    if (!known.ok) return known;
  }
  if (!mailer) {
    const done = await transact(deps.db, (tx) => setEmail(tx, account.id, email.shown, null));
    return done.ok ? ok('changed') : done;
  }
  const taken = await take(deps, LIMITS.mailByAccount, account.id);
  if (!taken.ok) return taken;
  const made = await transact(deps.db, async (tx) => {
    await refuseTaken(tx, account.id, email.lower);
    return makeLink(tx, deps, { purpose: 'CONFIRM_EMAIL', userId: account.id, email: email.shown });
  });
  if (!made.ok) return made;
  const link = `${input.origin}/${account.locale}/confirm-email?token=${made.value}`;
  await mailer.send(confirmMail(account.locale, { to: email.shown, link }));
  return ok('link-sent');
}

/** The link of `changeEmail` was followed: the address is the account's now, and the old one is told. */
export async function confirmEmail(
  deps: Deps,
  mailer: Mailer | null,
  input: { token: string },
): Promise<Result<{ email: string; tellOldAddress(): Promise<void> }, Refusal<RefusalCode>>> {
  const done = await transact(deps.db, async (tx) => {
    const { userId, email } = await spendLink(tx, deps, 'CONFIRM_EMAIL', input.token);
    const before = userId ? await tx.user.findUnique({ where: { id: userId, guest: false } }) : null;
    if (!before || !email) throw new Refused('account.link-invalid');
    await setEmail(tx, before.id, email, new Date(deps.now()));
    return { before, email };
  });
  if (!done.ok) return done;
  const { before, email } = done.value;
  return ok({
    email,
    tellOldAddress: async () => {
      if (mailer && before.email) await mailer.send(changedMail(before.locale, { to: before.email }));
    },
  });
}

async function refuseTaken(tx: Tx, id: string, lower: string): Promise<void> {
  const other = await tx.user.findUnique({ where: { emailLower: lower }, select: { id: true } });
  if (other && other.id !== id) throw new Refused('account.email-taken');
}

/** Stores an address, unless somebody else has it. Links mailed to the old one stop working. */
async function setEmail(tx: Tx, id: string, shown: string, verified: Date | null): Promise<void> {
  const lower = shown.toLowerCase();
  await refuseTaken(tx, id, lower);
  await tx.user.update({
    where: { id },
    data: { email: shown, emailLower: lower, emailVerified: verified },
  });
  await tx.oneTimeLink.deleteMany({ where: { userId: id, purpose: 'PASSWORD_RESET', usedAt: null } });
}
