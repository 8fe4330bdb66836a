import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import type { Actor } from '@/core/access/actor';
import { deps } from '@/server/deps';
import { signedInActor } from './session';

const GUEST_COOKIE = 'redrive-guest';
/** A guest is forgotten after as long without a visit. */
const GUEST_MAX_AGE_SECONDS = 90 * 24 * 60 * 60;

/** Who sends this request: the account signed in, else the guest of the signed cookie, else nobody. */
export async function currentActor(): Promise<Actor> {
  const account = await signedInActor();
  if (account) return account;
  const id = guestIdOf((await cookies()).get(GUEST_COOKIE)?.value);
  return id ? { kind: 'guest', id } : { kind: 'nobody' };
}

/** Like `currentActor`, but nobody becomes a guest: sets the cookie, so only actions and route handlers may call it. */
export async function learningActor(): Promise<Exclude<Actor, { kind: 'nobody' }>> {
  const actor = await currentActor();
  if (actor.kind !== 'nobody') {
    if (actor.kind === 'guest') await setGuestCookie(actor.id);
    return actor;
  }
  const id = deps().newId();
  await setGuestCookie(id);
  return { kind: 'guest', id };
}

/** The guest of this browser, also while signed in: its history is merged at sign-in. */
export async function guestOfBrowser(): Promise<string | null> {
  return guestIdOf((await cookies()).get(GUEST_COOKIE)?.value);
}

export async function forgetGuest(): Promise<void> {
  (await cookies()).delete(GUEST_COOKIE);
}

async function setGuestCookie(id: string): Promise<void> {
  (await cookies()).set(GUEST_COOKIE, `${id}.${deps().sign('guest', id)}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: GUEST_MAX_AGE_SECONDS,
    secure: false,
  });
}

/** The id in a guest cookie, or null when it is absent or its signature is not ours. */
function guestIdOf(value: string | undefined): string | null {
  const [id = '', signature = ''] = value?.split('.') ?? [];
  if (!id || !signature) return null;
  const expected = Buffer.from(deps().sign('guest', id));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
}
