import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Actor } from '@/core/access/actor';
import { deps } from '@/server/deps';
import type { SignIn } from '@/server/use-cases/accounts/sign-in';
import { standingSignIn } from '@/server/use-cases/accounts/standing-sign-in';
import { isSecureRequest, setHttpOnlyCookie } from './request';
import { newSessionToken, readSession, SESSION_MAX_AGE_SECONDS, sessionCookieName } from './session-token';

/** The account signed in with this request, or null. Asked once a request. */
export const signedInActor = cache(async (): Promise<Extract<Actor, { kind: 'account' }> | null> => {
  const token = (await cookies()).get(sessionCookieName(await isSecureRequest()))?.value;
  const claim = token ? await readSession(token) : null;
  return claim && standingSignIn(deps(), claim);
});

/** Signs the browser in; only actions and route handlers may call it. */
export async function openSession(signIn: SignIn): Promise<void> {
  const name = sessionCookieName(await isSecureRequest());
  await setHttpOnlyCookie(name, await newSessionToken(signIn), SESSION_MAX_AGE_SECONDS);
}

/** Signs the browser out; only actions and route handlers may call it. */
export async function closeSession(): Promise<void> {
  const store = await cookies();
  // Deleting a cookie with a __Secure- prefix needs the attribute as well.
  const gone = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 0 } as const;
  store.set(sessionCookieName(true), '', { ...gone, secure: true });
  store.delete(sessionCookieName(false));
}
