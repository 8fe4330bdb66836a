import { NextRequest, type NextResponse } from 'next/server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '@/core/kernel/time';
import { proxy } from '@/proxy';
import { newSessionToken, readSession, sessionCookieName } from '@/server/auth/session-token';
import { standingSignIn } from '@/server/use-cases/accounts/standing-sign-in';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { anAccount } from '../accounts/world';

const NOW = Date.parse('2026-11-28T03:00:00Z');
const claim = { id: 'somebody', role: 'LEARNER', signInVersion: 3 } as const;

let test: TestDatabase;
beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'the secret of this test');
  test = await openTestDatabase();
});
afterAll(() => test.close());
afterEach(() => vi.useRealTimers());

/** A token as a browser holds it that signed in so many days ago; the clock then stands at `NOW`. */
async function tokenOf(days: number, of: Parameters<typeof newSessionToken>[0] = claim): Promise<string> {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW - days * DAY_MS });
  const token = await newSessionToken(of);
  vi.setSystemTime(NOW);
  return token;
}

function open(token: string, headers: Record<string, string> = {}): Promise<NextResponse> {
  const name = sessionCookieName(headers['x-forwarded-proto'] === 'https');
  const cookie = `${name}=${token}`;
  return proxy(
    new NextRequest('http://127.0.0.1:3000/ko/today', {
      headers: { cookie, 'sec-fetch-dest': 'document', ...headers },
    }),
  );
}

const renewedIn = (response: NextResponse, secure = false) => response.cookies.get(sessionCookieName(secure));

describe('a sign-in', () => {
  it('lasts for 90 days after the last visit', async () => {
    expect(await readSession(await tokenOf(89))).toMatchObject(claim);
    expect(await readSession(await tokenOf(91))).toBeNull();
  });

  it('is renewed for 90 days when a page is opened a day later', async () => {
    const cookie = renewedIn(await open(await tokenOf(89)));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', maxAge: 90 * 24 * 60 * 60 });
    vi.setSystemTime(NOW + 89 * DAY_MS);
    expect(await readSession(cookie?.value ?? '')).toMatchObject(claim);
  });

  it.each([
    ['is younger than a day', 0.9, {}],
    ['has run out', 91, {}],
    ['is asked for by a page, not by its reader', 89, { 'sec-fetch-dest': 'empty' }],
  ])('is left alone when it %s', async (_why, days, headers) => {
    const response = await open(await tokenOf(days), headers);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('is left alone when its token is not ours', async () => {
    expect(renewedIn(await open('eyJhbGciOiJkaXIifQ..a.b.c'))).toBeUndefined();
  });

  it('keeps the marks of https', async () => {
    const response = await open(await tokenOf(2), { 'x-forwarded-proto': 'https' });
    expect(renewedIn(response, true)).toMatchObject({ secure: true });
  });

  it('stays ended after a password change, however fresh its token', async () => {
    const { id } = await anAccount(test.db);
    const cookie = renewedIn(await open(await tokenOf(2, { id, role: 'LEARNER', signInVersion: 0 })));
    const renewed = await readSession(cookie?.value ?? '');
    if (!renewed) throw new Error('the sign-in was not renewed');
    expect(await standingSignIn(test, renewed)).toMatchObject({ id });
    await test.db.user.update({ where: { id }, data: { signInVersion: { increment: 1 } } });
    expect(await standingSignIn(test, renewed)).toBeNull();
  });
});
