import { type Actor, canAdminister } from '@/core/access/actor';
import { readEmail } from '@/core/access/email';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { makeLink } from './one-time-link';

export interface ResetLink {
  /** Path and query of the page that takes the new password. */
  path: string;
  email: string;
}

/** An administrator makes a link by which somebody sets a new password: works once, within an hour. */
export async function makeResetLink(
  deps: Deps,
  actor: Actor,
  input: { userId: string },
): Promise<Result<ResetLink, Refusal<RefusalCode>>> {
  if (!canAdminister(actor)) return fail('access.not-allowed');
  return linkFor(deps, { id: input.userId });
}

/** The same for the host, who needs no account: `npm run reset-link`. */
export async function makeResetLinkAsHost(
  deps: Deps,
  input: { email: string },
): Promise<Result<ResetLink, Refusal<RefusalCode>>> {
  const email = readEmail(input.email);
  return email ? linkFor(deps, { emailLower: email.lower }) : fail('account.email-malformed');
}

async function linkFor(
  deps: Deps,
  where: { id: string } | { emailLower: string },
): Promise<Result<ResetLink, Refusal<RefusalCode>>> {
  const user = await deps.db.user.findUnique({ where: { ...where, guest: false } });
  if (!user?.email) return fail('account.unknown');
  const made = await transact(deps.db, (tx) =>
    makeLink(tx, deps, { purpose: 'PASSWORD_RESET', userId: user.id }),
  );
  if (!made.ok) return made;
  return ok({ path: resetPath(user.locale, made.value), email: user.email });
}

export const resetPath = (locale: string, secret: string): string => `/${locale}/reset?token=${secret}`;
