import { createHash } from 'node:crypto';
import { HOUR_MS, type Instant } from '@/core/kernel/time';
import { Refused, type Tx } from '@/server/bank/transaction';
import type { Deps } from '../deps';

export type LinkPurpose = 'PASSWORD_RESET' | 'FIRST_ADMIN' | 'CONFIRM_EMAIL';

/** How long a link works. */
export const LINK_LIFE_MS: Readonly<Record<LinkPurpose, number>> = {
  PASSWORD_RESET: HOUR_MS,
  FIRST_ADMIN: 24 * HOUR_MS,
  CONFIRM_EMAIL: 24 * HOUR_MS,
};

/** Only this is stored: whoever reads the database cannot use a link. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes a link's secret. It replaces links of the same purpose and account that were not used yet. */
export async function makeLink(
  tx: Tx,
  deps: Pick<Deps, 'now' | 'newId' | 'newSecret'>,
  link: { purpose: LinkPurpose; userId: string | null; email?: string },
): Promise<string> {
  const { purpose, userId, email } = link;
  const secret = deps.newSecret();
  const now = deps.now();
  await tx.oneTimeLink.deleteMany({ where: { purpose, userId, usedAt: null } });
  await tx.oneTimeLink.create({
    data: {
      id: deps.newId(),
      purpose,
      tokenHash: hashSecret(secret),
      userId,
      email,
      createdAt: new Date(now),
      expiresAt: new Date(now + LINK_LIFE_MS[purpose]),
    },
  });
  return secret;
}

const usable = (purpose: LinkPurpose, secret: string, now: Instant) => ({
  purpose,
  tokenHash: hashSecret(secret),
  usedAt: null,
  expiresAt: { gt: new Date(now) },
});

/** Does this link still work? Looking does not use it up. */
export async function isLinkUsable(
  deps: Pick<Deps, 'db' | 'now'>,
  purpose: LinkPurpose,
  secret: string,
): Promise<boolean> {
  const where = usable(purpose, secret, deps.now());
  return (await deps.db.oneTimeLink.count({ where })) > 0;
}

/** Uses a link up, once. Throws `Refused` when it was used, is too old, or never was one. */
export async function spendLink(
  tx: Tx,
  deps: Pick<Deps, 'now'>,
  purpose: LinkPurpose,
  secret: string,
): Promise<{ userId: string | null; email: string | null }> {
  const now = deps.now();
  const spent = await tx.oneTimeLink.updateMany({
    where: usable(purpose, secret, now),
    data: { usedAt: new Date(now) },
  });
  if (spent.count !== 1) throw new Refused('account.link-invalid');
  return tx.oneTimeLink.findUniqueOrThrow({
    where: { tokenHash: hashSecret(secret) },
    select: { userId: true, email: true },
  });
}
