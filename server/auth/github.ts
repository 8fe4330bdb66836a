import GitHubProvider, { type GithubEmail } from 'next-auth/providers/github';

const FETCH_TIMEOUT_MS = 10_000;
const PUBLIC_GITHUB = 'https://github.com';

/** Where a GitHub signs people in and answers: an Enterprise Server has its API below its own address. */
export function githubAddresses(origin: string): { oauth: string; api: string } {
  const base = origin.replace(/\/+$/, '');
  const api = base === PUBLIC_GITHUB ? 'https://api.github.com' : `${base}/api/v3`;
  return { oauth: `${base}/login/oauth`, api };
}

/** next-auth's GitHub, at github.com or an Enterprise Server; it says itself whether the address is verified. */
export function github(given: { origin: string; clientId: string; clientSecret: string }) {
  const { origin, clientId, clientSecret } = given;
  const { oauth, api } = githubAddresses(origin);
  return GitHubProvider({
    clientId,
    clientSecret,
    issuer: oauth,
    authorization: { url: `${oauth}/authorize`, params: { scope: 'read:user user:email' } },
    token: `${oauth}/access_token`,
    userinfo: {
      url: `${api}/user`,
      async request({ client, tokens }) {
        const token = tokens.access_token ?? '';
        const profile = await client.userinfo(token);
        const email = primaryEmail(await emailsOf(api, token));
        return { ...profile, email: email ?? undefined, email_verified: email !== null };
      },
    },
    // Addresses are verified before an account is looked up by them: see the signIn callback.
    allowDangerousEmailAccountLinking: true,
  });
}

async function emailsOf(api: string, token: string): Promise<GithubEmail[]> {
  const response = await fetch(`${api}/user/emails`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  return response.ok ? await response.json() : [];
}

/** The address GitHub has verified and writes to; null when there is none. */
export const primaryEmail = (emails: readonly GithubEmail[]): string | null =>
  emails.find(({ primary, verified }) => primary && verified)?.email ?? null;
