import { decode, encode } from 'next-auth/jwt';
import type { Role } from '@/core/access/actor';
import { DAY_MS, type Instant, SECOND_MS } from '@/core/kernel/time';
import { env } from '@/server/env';

export const SESSION_MAX_AGE_SECONDS = 90 * 24 * 60 * 60;

/** What a sign-in says about itself. Rights do not follow from its role: the database is asked for them. */
export interface SessionClaim {
  id: string;
  role: Role | undefined;
  signInVersion: number;
}

/** As next-auth names it; over https the prefix keeps an http page of the same host from setting it. */
export const sessionCookieName = (secure: boolean): string =>
  `${secure ? '__Secure-' : ''}next-auth.session-token`;

/** A token for a sign-in, good for 90 days from now. */
export const newSessionToken = ({ id, role, signInVersion }: SessionClaim): Promise<string> =>
  encode({
    token: { sub: id, role, signInVersion },
    secret: env().secret,
    maxAge: SESSION_MAX_AGE_SECONDS,
  });

/** What a session token says; null when it is not ours, altered, or too old. */
export async function readSession(token: string): Promise<(SessionClaim & { issuedAt: Instant }) | null> {
  // next-auth throws for whatever is wrong with a token; each of it means: not signed in.
  const claims = await decode({ token, secret: env().secret }).catch(() => null);
  if (typeof claims?.sub !== 'string' || typeof claims.signInVersion !== 'number') return null;
  const { sub: id, signInVersion, role, iat } = claims;
  return { id, signInVersion, role, issuedAt: Number(iat ?? 0) * SECOND_MS };
}

/**
 * A new token for one that is older than a day, so that who comes back within 90 days stays signed in; null
 * when there is nothing to renew. It claims what the old one claimed: a sign-in that was ended stays ended.
 */
export async function renewedSessionToken(token: string, now: Instant): Promise<string | null> {
  const claim = await readSession(token);
  return claim && now - claim.issuedAt > DAY_MS ? newSessionToken(claim) : null;
}
