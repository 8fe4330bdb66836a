import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Actor } from '@/core/access/actor';
import { deps } from '@/server/deps';
import { env } from '@/server/env';
import type { SignIn } from '@/server/use-cases/accounts/sign-in';
import { standingSignIn } from '@/server/use-cases/accounts/standing-sign-in';
import { isSecureRequest, setHttpOnlyCookie } from './request';

export const SESSION_MAX_AGE_SECONDS = 90 * 24 * 60 * 60;

/** As next-auth names it; over https the prefix keeps an http page of the same host from setting it. */
const cookieName = (secure: boolean): string => `${secure ? '__Secure-' : ''}next-auth.session-token`;

/** The account signed in with this request, or null. Asked once a request. */
export const signedInActor = cache(async (): Promise<Extract<Actor, { kind: 'account' }> | null> => {
  const token = (await cookies()).get(cookieName(await isSecureRequest()))?.value;
  const claim = token ? await readSession(token) : null;
  return claim && standingSignIn(deps(), claim);
});

/** What a session token says; null when it is not ours, altered, or too old. */
export async function readSession(token: string): Promise<{ id: string; signInVersion: number } | null> {
  // next-auth throws for whatever is wrong with a token; each of it means: not signed in.
  const claims = await decode({ token, secret: env().secret }).catch(() => null);
  if (typeof claims?.sub !== 'string' || typeof claims.signInVersion !== 'number') return null;
  return { id: claims.sub, signInVersion: claims.signInVersion };
}

/** Signs the browser in; only actions and route handlers may call it. */
export async function openSession({ id, role, signInVersion }: SignIn): Promise<void> {
  const token = await encode({
    token: { sub: id, role, signInVersion },
    secret: env().secret,
    maxAge: SESSION_MAX_AGE_SECONDS,
  });
  await setHttpOnlyCookie(cookieName(await isSecureRequest()), token, SESSION_MAX_AGE_SECONDS);
}

/** Signs the browser out; only actions and route handlers may call it. */
export async function closeSession(): Promise<void> {
  const store = await cookies();
  // Deleting a cookie with a __Secure- prefix needs the attribute as well.
  store.set(cookieName(true), '', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 0, secure: true });
  store.delete(cookieName(false));
}
