import 'server-only';
import { cookies } from 'next/headers';
import type { Actor } from '@/core/access/actor';
import { isSignature } from '@/server/bank/tokens';
import { deps } from '@/server/deps';
import { setHttpOnlyCookie } from './request';
import { signedInActor } from './session';

const GUEST_COOKIE = 'redrive-guest';
/** As long as browsers keep a cookie: an idle guest is forgotten by the server, after 90 days. */
const GUEST_MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/** Who sends this request: the account signed in, else the guest of the signed cookie, else nobody. */
export async function currentActor(): Promise<Actor> {
  const account = await signedInActor();
  if (account) return account;
  const id = await guestOfBrowser();
  return id ? { kind: 'guest', id } : { kind: 'nobody' };
}

/** Like `currentActor`, but nobody becomes a guest: sets the cookie, so only actions and route handlers may call it. */
export async function learningActor(): Promise<Exclude<Actor, { kind: 'nobody' }>> {
  const actor = await currentActor();
  // Set once only: an action that sets a cookie makes Next render the page again.
  if (actor.kind !== 'nobody') return actor;
  const id = deps().newId();
  const value = `${id}.${deps().sign('guest', id)}`;
  await setHttpOnlyCookie(GUEST_COOKIE, value, GUEST_MAX_AGE_SECONDS);
  return { kind: 'guest', id };
}

/** The guest of this browser, also while signed in: its history is merged at sign-in. */
export async function guestOfBrowser(): Promise<string | null> {
  return guestIdOf((await cookies()).get(GUEST_COOKIE)?.value);
}

/** Takes the guest cookie away; only actions and route handlers may call it. */
export async function forgetGuest(): Promise<void> {
  (await cookies()).delete(GUEST_COOKIE);
}

/** The id in a guest cookie, or null when it is absent or its signature is not ours. */
function guestIdOf(value: string | undefined): string | null {
  const [id = '', signature = ''] = value?.split('.') ?? [];
  if (!id || !signature) return null;
  return isSignature(deps(), 'guest', id, signature) ? id : null;
}
