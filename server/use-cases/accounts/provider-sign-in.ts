import { readEmail } from '@/core/access/email';
import type { Locale } from '@/core/kernel/locale';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import { NAME_LENGTH_MAX } from './settings.schema';
import { roleOfNewcomer, studySettings } from './sign-up';

export interface ProviderProfile {
  /** Verified by the provider: the caller has refused others. */
  email: string;
  name?: string | null;
  image?: string | null;
  /** Language of the browser. */
  locale: Locale;
  /** The guest of the browser, whose settings the account takes over; the history follows at sign-in. */
  guestId: string | null;
  firstAdminEmail: string | undefined;
}

/** Makes an account for somebody whom a provider vouches for. Throws when the address is taken or no address. */
export async function createProviderAccount(deps: Deps, profile: ProviderProfile): Promise<{ id: string }> {
  const email = readEmail(profile.email);
  if (!email) throw new Error('the provider gave no usable e-mail address');
  const id = deps.newId();
  const now = new Date(deps.now());
  const done = await transact(deps.db, async (tx) => {
    const known = await tx.user.findUnique({ where: { emailLower: email.lower }, select: { id: true } });
    if (known) throw new Refused('account.email-taken');
    await tx.user.create({
      data: {
        id,
        guest: false,
        name: profile.name?.trim().slice(0, NAME_LENGTH_MAX) || null,
        email: email.shown,
        emailLower: email.lower,
        emailVerified: now,
        image: profile.image,
        role: await roleOfNewcomer(tx, email.lower, profile.firstAdminEmail),
        createdAt: now,
        lastSeenAt: now,
        locale: profile.locale,
        ...(await studySettings(tx, { guestId: profile.guestId })),
      },
    });
  });
  if (!done.ok) throw new Error(`no account was made: ${done.error.code}`);
  return { id };
}

/**
 * Lets a provider's sign-in open an account. If nobody ever showed that the account's address is theirs, its
 * password may be a stranger's who signed up with it first: password, sign-ins and tokens of before end.
 */
export async function linkProvider(
  deps: Deps,
  link: { userId: string; provider: string; providerAccountId: string; type: string; email?: string },
): Promise<void> {
  const { userId, provider, providerAccountId, type } = link;
  const now = new Date(deps.now());
  const done = await transact(deps.db, async (tx) => {
    await tx.account.create({ data: { id: deps.newId(), userId, provider, providerAccountId, type } });
    const unproved = await tx.user.updateMany({
      where: { id: userId, emailVerified: null },
      data: { emailVerified: now, passwordHash: null, signInVersion: { increment: 1 } },
    });
    if (unproved.count === 0) return;
    await tx.accessToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } });
  });
  if (!done.ok) throw new Error(`the provider was not linked: ${done.error.code}`);
}
