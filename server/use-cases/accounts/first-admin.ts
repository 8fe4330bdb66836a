import { type Actor, hasAccount } from '@/core/access/actor';
import { readEmail } from '@/core/access/email';
import { LOCALES } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { isLinkUsable, makeLink, spendLink } from './one-time-link';

export type FirstAdminOffer =
  /** There is an administrator. */
  | { kind: 'none' }
  /** The account of the named e-mail has just become administrator. */
  | { kind: 'promoted' }
  /** The named e-mail has no account yet: it becomes administrator when it signs up. */
  | { kind: 'awaited' }
  /** Whoever opens this path within a day, once, becomes administrator. */
  | { kind: 'link'; path: string };

/**
 * At start: while there is no administrator, the account of the e-mail the host named becomes one; if none
 * was named, a one-time link is made. A link of an earlier start stops working, as only the newest is shown.
 */
export async function prepareFirstAdmin(
  deps: Pick<Deps, 'db' | 'now' | 'newId' | 'newSecret'>,
  input: { firstAdminEmail: string | undefined },
): Promise<FirstAdminOffer> {
  const named = input.firstAdminEmail;
  const email = readEmail(named ?? '');
  if (named && !email) throw new Error('FIRST_ADMIN_EMAIL is not an e-mail address');
  const done = await transact(deps.db, async (tx): Promise<FirstAdminOffer> => {
    if ((await tx.user.count({ where: { role: 'ADMIN' } })) > 0) return { kind: 'none' };
    if (!email) {
      const secret = await makeLink(tx, deps, { purpose: 'FIRST_ADMIN', userId: null });
      return { kind: 'link', path: `/${LOCALES[0]}/first-admin?token=${secret}` };
    }
    const promoted = await tx.user.updateMany({
      where: { emailLower: email.lower, guest: false },
      data: { role: 'ADMIN' },
    });
    return { kind: promoted.count > 0 ? 'promoted' : 'awaited' };
  });
  if (!done.ok) throw new Error(`the first administrator was refused: ${done.error.code}`);
  return done.value;
}

/** May the page of the printed link offer anything? */
export const isFirstAdminLink = (deps: Deps, token: string): Promise<boolean> =>
  isLinkUsable(deps, 'FIRST_ADMIN', token);

/** Somebody signed in follows the printed link and becomes administrator, if there is none yet. */
export async function claimFirstAdmin(
  deps: Deps,
  actor: Actor,
  input: { token: string },
): Promise<Result<null, Refusal<RefusalCode>>> {
  if (!hasAccount(actor)) return fail('access.sign-in-first');
  const done = await transact(deps.db, async (tx) => {
    await spendLink(tx, deps, 'FIRST_ADMIN', input.token);
    if ((await tx.user.count({ where: { role: 'ADMIN' } })) > 0) throw new Refused('account.link-invalid');
    const made = await tx.user.updateMany({ where: { id: actor.id, guest: false }, data: { role: 'ADMIN' } });
    if (made.count === 0) throw new Refused('account.unknown');
    return null;
  });
  return done.ok ? ok(null) : done;
}
