import 'server-only';
import { cookies, headers } from 'next/headers';
import { addressOf } from './client-address';
import { isSecure, publicOrigin } from './public-origin';

/** Does the browser speak https, to us or to the proxy before us? */
export const isSecureRequest = async (): Promise<boolean> => isSecure(await headers());

/** Address this request comes from, for counting. */
export const requestAddress = async (): Promise<string> => addressOf(await headers());

/** Where links lead that only the person who asked for them sees. */
export async function ownOrigin(): Promise<string> {
  if (process.env.NEXTAUTH_URL) return publicOrigin();
  const given = await headers();
  const host = given.get('x-forwarded-host') ?? given.get('host');
  return host ? `${(await isSecureRequest()) ? 'https' : 'http'}://${host}` : publicOrigin();
}

/** Sets a cookie that scripts cannot read, and that a browser on https sends over https only. */
export async function setHttpOnlyCookie(name: string, value: string, maxAgeSeconds: number): Promise<void> {
  (await cookies()).set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: maxAgeSeconds,
    secure: await isSecureRequest(),
  });
}
