import type { Profile } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { deps } from '@/server/deps';
import { type Env, env } from '@/server/env';
import { signIn } from '@/server/use-cases/accounts/sign-in';
import { github } from './github';
import { openId } from './openid';
import { requestAddress } from './request';

const GOOGLE_ISSUER = 'https://accounts.google.com';

/** Providers whose keys this server has; `name` is what people know them by. */
export function offeredProviders(keys: Env = env()): { id: string; name: string }[] {
  return configured(keys).map(({ id, name }) => ({ id, name }));
}

/** next-auth's providers: e-mail and password, and those whose keys are in the environment. */
export function authProviders(keys: Env = env()) {
  return [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(credentials) {
        const { email, password } = credentials ?? {};
        if (typeof email !== 'string' || typeof password !== 'string') return null;
        const result = await signIn(deps(), { email, password, address: await requestAddress() });
        return result.ok ? { id: result.value.id } : null;
      },
    }),
    ...configured(keys),
  ];
}

function configured(keys: Env) {
  const { GOOGLE_ID, GOOGLE_SECRET, GITHUB_ID, GITHUB_SECRET, GITHUB_URL } = keys;
  const { OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } = keys;
  const google = { clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET };
  const gitHub = { clientId: GITHUB_ID, clientSecret: GITHUB_SECRET };
  const company = { clientId: OIDC_ID, clientSecret: OIDC_SECRET };
  return [
    ...(isComplete(google)
      ? [openId({ id: 'google', name: 'Google', issuer: GOOGLE_ISSUER, ...google })]
      : []),
    ...(isComplete(gitHub) ? [github({ origin: GITHUB_URL, ...gitHub })] : []),
    ...(OIDC_ISSUER && isComplete(company)
      ? [
          openId({
            id: 'oidc',
            name: OIDC_NAME ?? new URL(OIDC_ISSUER).host,
            issuer: OIDC_ISSUER,
            ...company,
          }),
        ]
      : []),
  ];
}

interface Client {
  clientId: string;
  clientSecret: string;
}
const isComplete = (client: Partial<Client>): client is Client =>
  Boolean(client.clientId && client.clientSecret);

/** The address a provider vouches for, or null. OpenID providers say `email_verified`; for GitHub we asked. */
export function verifiedEmail(profile: (Profile & { email_verified?: unknown }) | undefined): string | null {
  return profile?.email && profile.email_verified === true ? profile.email : null;
}
