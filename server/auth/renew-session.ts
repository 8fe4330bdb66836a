import type { NextRequest, NextResponse } from 'next/server';
import { isSecure } from './public-origin';
import { renewedSessionToken, SESSION_MAX_AGE_SECONDS, sessionCookieName } from './session-token';

/**
 * Renews the sign-in of somebody who opens a page. Only then: what a page loads by itself could come back
 * after a sign-out and undo it.
 */
export async function renewSession(request: NextRequest, response: NextResponse): Promise<void> {
  if (request.headers.get('sec-fetch-dest') !== 'document') return;
  const secure = isSecure(request.headers);
  const name = sessionCookieName(secure);
  const token = request.cookies.get(name)?.value;
  const renewed = token && (await renewedSessionToken(token, Date.now()));
  if (!renewed) return;
  response.cookies.set(name, renewed, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: SESSION_MAX_AGE_SECONDS,
    secure,
  });
}
