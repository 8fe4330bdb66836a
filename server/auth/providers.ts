import type { Profile } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GitHubProvider, { type GithubEmail } from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import { deps } from '@/server/deps';
import { type Env, env } from '@/server/env';
import { signIn } from '@/server/use-cases/accounts/sign-in';
import { requestAddress } from './request';

const GITHUB_EMAILS = 'https://api.github.com/user/emails';
const FETCH_TIMEOUT_MS = 10_000;

type Keys = Pick<Env, 'GOOGLE_ID' | 'GOOGLE_SECRET' | 'GITHUB_ID' | 'GITHUB_SECRET'>;

/** Providers whose keys this server has; `id` is next-auth's, `name` is the company's own. */
export function offeredProviders(keys: Keys = env()): { id: 'google' | 'github'; name: string }[] {
  return [
    ...(keys.GOOGLE_ID && keys.GOOGLE_SECRET ? [{ id: 'google' as const, name: 'Google' }] : []),
    ...(keys.GITHUB_ID && keys.GITHUB_SECRET ? [{ id: 'github' as const, name: 'GitHub' }] : []),
  ];
}

/** next-auth's providers: e-mail and password, and those whose keys are in the environment. */
export function authProviders(keys: Keys = env()) {
  const offered = offeredProviders(keys).map(({ id }) => id);
  // Addresses are verified before an account is looked up by them: see the signIn callback.
  const linking = { allowDangerousEmailAccountLinking: true };
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
    ...(offered.includes('google')
      ? [
          GoogleProvider({
            clientId: keys.GOOGLE_ID ?? '',
            clientSecret: keys.GOOGLE_SECRET ?? '',
            ...linking,
          }),
        ]
      : []),
    ...(offered.includes('github')
      ? [
          GitHubProvider({
            clientId: keys.GITHUB_ID ?? '',
            clientSecret: keys.GITHUB_SECRET ?? '',
            ...linking,
            userinfo: {
              url: 'https://api.github.com/user',
              async request({ client, tokens }) {
                const token = tokens.access_token ?? '';
                const profile = await client.userinfo(token);
                const email = primaryEmail(await githubEmails(token));
                return { ...profile, email: email ?? undefined, email_verified: email !== null };
              },
            },
          }),
        ]
      : []),
  ];
}

async function githubEmails(token: string): Promise<GithubEmail[]> {
  const response = await fetch(GITHUB_EMAILS, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  return response.ok ? await response.json() : [];
}

/** The address GitHub has verified and writes to; null when there is none. */
export const primaryEmail = (emails: readonly GithubEmail[]): string | null =>
  emails.find(({ primary, verified }) => primary && verified)?.email ?? null;

/** The address a provider vouches for, or null. Google says `email_verified` itself; for GitHub we asked. */
export function verifiedEmail(profile: (Profile & { email_verified?: unknown }) | undefined): string | null {
  return profile?.email && profile.email_verified === true ? profile.email : null;
}
