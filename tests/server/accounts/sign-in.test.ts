import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '@/core/kernel/time';
import type { Db } from '@/server/db/client';
import { LIMITS, take } from '@/server/use-cases/accounts/rate-limit';
import { signIn } from '@/server/use-cases/accounts/sign-in';
import { type SignUpInput, signUp } from '@/server/use-cases/accounts/sign-up';
import { standingSignIn } from '@/server/use-cases/accounts/standing-sign-in';
import { databases, openTestDatabase, type TestDatabase } from '../../support/database';
import { aGuest, anAccount, PASSWORD, START, seedBank, study, type TestDeps, testDeps } from './world';

let opened: TestDatabase;
let db: Db;
let deps: TestDeps;

beforeAll(async () => {
  opened = await openTestDatabase();
  db = opened.db;
  await seedBank(db, ['sqs.dlq']);
});
afterAll(() => opened.close());
beforeEach(async () => {
  deps = testDeps(db);
  await db.rateLimit.deleteMany();
});

const address = '192.0.2.1';
const tryIn = (email: string, password: string, from = address) =>
  signIn(deps, { email, password, address: from });

describe('signing in', () => {
  it('takes the right password, whatever the letters of the address', async () => {
    const { id, email } = await anAccount(db, { role: 'INSTRUCTOR' });
    const outcome = await tryIn(` ${email.toUpperCase()} `, PASSWORD);
    expect(outcome).toEqual({
      ok: true,
      value: { id, role: 'INSTRUCTOR', signInVersion: 0, locale: 'ko', theme: 'system' },
    });
  });

  it('answers alike for a wrong password, an unknown account, no address and no password', async () => {
    const { email } = await anAccount(db);
    const without = await anAccount(db, { password: false });
    const answers = [
      await tryIn(email, 'wrong'),
      await tryIn('nobody@example.com', PASSWORD),
      await tryIn('not an address', PASSWORD),
      await tryIn(without.email, PASSWORD),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({ ok: false, error: { code: 'account.password-wrong' } });
    }
  });

  it('refuses the sixth try at an account within the window, also with the right password', async () => {
    const { email } = await anAccount(db);
    for (let i = 0; i < 5; i++) await tryIn(email, 'wrong', `192.0.2.${i}`);
    deps.wait(5 * MINUTE_MS);
    const sixth = await tryIn(email.toUpperCase(), PASSWORD, '198.51.100.9');
    expect(sixth).toEqual({ ok: false, error: { code: 'rate.too-many', detail: { seconds: 600 } } });
    expect((await tryIn((await anAccount(db)).email, PASSWORD)).ok).toBe(true);
    deps.wait(10 * MINUTE_MS);
    expect((await tryIn(email, PASSWORD)).ok).toBe(true);
  });

  it('counts tries that come at the same moment', async () => {
    const { email } = await anAccount(db);
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryIn(email, 'wrong')));
    const wrong = answers.filter((answer) => !answer.ok && answer.error.code === 'account.password-wrong');
    expect(wrong).toHaveLength(5);
  });

  it('counts failures by the address of the request, and gives back what succeeded', async () => {
    const { email } = await anAccount(db);
    for (let i = 0; i < 40; i++) expect((await tryIn(email, PASSWORD)).ok).toBe(true);
    for (let i = 0; i < 30; i++) await tryIn(`nobody${i}@example.com`, 'wrong');
    expect(await tryIn(email, PASSWORD)).toMatchObject({ ok: false, error: { code: 'rate.too-many' } });
    expect((await tryIn(email, PASSWORD, '203.0.113.7')).ok).toBe(true);
  }, 120_000);

  it('forgets failures once the password was right', async () => {
    const { email } = await anAccount(db);
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await tryIn(email, 'wrong');
      expect((await tryIn(email, PASSWORD)).ok).toBe(true);
    }
  });

  it('keeps neither addresses nor e-mails in the counts', async () => {
    const { email } = await anAccount(db);
    await tryIn(email, 'wrong');
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join();
    expect(keys).not.toContain(email);
    expect(keys).not.toContain(address);
  });
});

describe('a sign-in that stands', () => {
  it('has the role of now, and ends with its version, with the account, and for guests', async () => {
    const { id } = await anAccount(db);
    const claim = { id, signInVersion: 0 };
    await db.user.update({ where: { id }, data: { role: 'ADMIN' } });
    expect(await standingSignIn(deps, claim)).toEqual({ kind: 'account', id, role: 'ADMIN' });
    await db.user.update({ where: { id }, data: { signInVersion: 1 } });
    expect(await standingSignIn(deps, claim)).toBeNull();
    expect(await standingSignIn(deps, { id: 'gone', signInVersion: 0 })).toBeNull();
    const guest = await aGuest(db);
    expect(await standingSignIn(deps, { id: guest.id, signInVersion: 0 })).toBeNull();
  });
});

const newcomer = (given: Partial<SignUpInput> = {}): SignUpInput => ({
  name: ' Minji ',
  email: `${deps.newId()}@Example.com`,
  password: PASSWORD,
  locale: 'en',
  theme: 'dark',
  timeZone: 'asia/tokyo',
  guestId: null,
  address,
  firstAdminEmail: undefined,
  ...given,
});

describe('signing up', () => {
  it('makes a learner who can sign in, and stores no password', async () => {
    const input = newcomer();
    const made = await signUp(deps, input);
    expect(made.ok && made.value.role).toBe('LEARNER');
    const row = await db.user.findUniqueOrThrow({ where: { emailLower: input.email.toLowerCase() } });
    expect(row).toMatchObject({
      guest: false,
      name: 'Minji',
      email: input.email,
      locale: 'en',
      theme: 'dark',
      timeZone: 'Asia/Tokyo',
    });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await tryIn(input.email, PASSWORD)).ok).toBe(true);
  });

  it.each([
    [{ email: 'no address' }, 'account.email-malformed'],
    [{ password: 'short' }, 'account.password-weak'],
    [{ password: 'password123' }, 'account.password-weak'],
  ])('refuses %j and writes nothing', async (given, code) => {
    const before = await db.user.count();
    expect(await signUp(deps, newcomer(given))).toEqual({ ok: false, error: { code } });
    expect(await db.user.count()).toBe(before);
  });

  it('refuses an address that is taken, in whatever letters, and leaves the guest as it was', async () => {
    const { email } = await anAccount(db);
    const guest = await aGuest(db);
    await study(db, guest.id, { concept: 'sqs.dlq', at: START, studyDay: 20_780, rating: 3 });
    const outcome = await signUp(deps, newcomer({ email: email.toUpperCase(), guestId: guest.id }));
    expect(outcome).toEqual({ ok: false, error: { code: 'account.email-taken' } });
    expect(await db.response.count({ where: { userId: guest.id } })).toBe(1);
  });

  it('takes over history and settings of the guest', async () => {
    const guest = await aGuest(db, { timeZone: 'Europe/Berlin' });
    await db.user.update({
      where: { id: guest.id },
      data: { newConceptsADay: 3, examDate: '2027-01-15', profile: 'today', desiredRetention: 0.85 },
    });
    await study(db, guest.id, { concept: 'sqs.dlq', at: START, studyDay: 20_780, rating: 3 });
    const made = await signUp(deps, newcomer({ guestId: guest.id }));
    const id = made.ok ? made.value.id : '';
    expect(await db.user.findUnique({ where: { id } })).toMatchObject({
      timeZone: 'Europe/Berlin',
      newConceptsADay: 3,
      examDate: '2027-01-15',
      profile: 'today',
      desiredRetention: 0.85,
    });
    expect(await db.response.count({ where: { userId: id } })).toBe(1);
    expect(await db.user.findUnique({ where: { id: guest.id } })).toBeNull();
  });

  it('is limited by address', async () => {
    for (let i = 0; i < LIMITS.signUpByAddress.max; i++) await take(deps, LIMITS.signUpByAddress, address);
    expect(await signUp(deps, newcomer())).toMatchObject({ ok: false, error: { code: 'rate.too-many' } });
  });

  it('makes the named e-mail administrator only while there is none', async () => {
    await db.user.updateMany({ where: { role: 'ADMIN' }, data: { role: 'LEARNER' } });
    const first = newcomer({ firstAdminEmail: 'Host@Example.com', email: 'host@example.com' });
    const other = await signUp(deps, newcomer({ firstAdminEmail: 'Host@Example.com' }));
    expect(other.ok && other.value.role).toBe('LEARNER');
    const made = await signUp(deps, first);
    expect(made.ok && made.value.role).toBe('ADMIN');
    await db.user.update({
      where: { emailLower: 'host@example.com' },
      data: { emailLower: 'h2@example.com' },
    });
    const late = await signUp(deps, first);
    expect(late.ok && late.value.role).toBe('LEARNER');
  });
});

describe.each(databases())('signing up on $name', ({ open }) => {
  it('gives an address to one of several who ask at the same moment', async () => {
    const own = await open();
    const there = testDeps(own.db);
    const input = newcomer({ email: 'wanted@example.com' });
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => signUp(there, input)));
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]));
    expect(refusals).toEqual(Array.from({ length: 3 }, () => 'account.email-taken'));
    expect(await own.db.user.count()).toBe(1);
    await own.close();
  });
});
