import 'server-only';
import { cookies } from 'next/headers';
import { isTheme, THEME_COOKIE } from '@/app/_ui/shell/theme';
import { joinGuest } from '@/server/auth/join-guest';
import { openSession } from '@/server/auth/session';
import type { SignIn } from '@/server/use-cases/accounts/sign-in';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Signs this browser in: the guest's history first, so that a failure leaves everything as it was. */
export async function enter(signIn: SignIn): Promise<void> {
  await joinGuest(signIn.id);
  await openSession(signIn);
  if (signIn.theme !== 'system' && isTheme(signIn.theme)) await setChoiceCookie(THEME_COOKIE, signIn.theme);
}

/** A choice that the browser's own scripts may change as well: language, theme. */
export async function setChoiceCookie(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax' });
}
