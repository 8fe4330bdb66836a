import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import {
  createProviderAccount,
  linkProvider,
  type ProviderProfile,
} from '@/server/use-cases/accounts/provider-sign-in';
import type { Deps } from '@/server/use-cases/deps';

const FIELDS = { id: true, name: true, email: true, emailVerified: true, image: true } as const;

/** A row as next-auth wants it; every account has an address. */
const shown = (row: (Omit<AdapterUser, 'email'> & { email: string | null }) | null): AdapterUser | null =>
  row && { ...row, email: row.email ?? '' };

/**
 * next-auth's database, used by sign-ins through a provider only. Ours where accounts are made, found by
 * address or linked: addresses are compared in small letters, and no provider's tokens are kept.
 */
export function providerAdapter(
  deps: Deps,
  newcomer: Pick<ProviderProfile, 'locale' | 'guestId' | 'firstAdminEmail'>,
): Adapter {
  // The adapter is written for another release of the client; it asks only for the models it names.
  const base = PrismaAdapter(deps.db as never) as unknown as Adapter;
  return {
    ...base,
    createUser: async (user: Omit<AdapterUser, 'id'>) => {
      const { id } = await createProviderAccount(deps, { ...user, ...newcomer });
      return shown(await deps.db.user.findUniqueOrThrow({ where: { id }, select: FIELDS })) as AdapterUser;
    },
    getUser: async (id) =>
      shown(await deps.db.user.findUnique({ where: { id, guest: false }, select: FIELDS })),
    getUserByEmail: async (email) =>
      shown(
        await deps.db.user.findUnique({
          where: { emailLower: email.toLowerCase(), guest: false },
          select: FIELDS,
        }),
      ),
    getUserByAccount: async ({ provider, providerAccountId }) => {
      const account = await deps.db.account.findUnique({
        where: { provider_providerAccountId: { provider, providerAccountId } },
        select: { user: { select: FIELDS } },
      });
      return shown(account?.user ?? null);
    },
    linkAccount: async ({ userId, provider, providerAccountId, type }: AdapterAccount) => {
      await linkProvider(deps, { userId, provider, providerAccountId, type });
    },
  };
}
