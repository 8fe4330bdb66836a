import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '@/core/kernel/time';
import { primaryEmail } from '@/server/auth/github';
import { verifiedEmail } from '@/server/auth/providers';
import type { Db } from '@/server/db/client';
import { changeRole } from '@/server/use-cases/accounts/change-role';
import { deleteAccount } from '@/server/use-cases/accounts/delete-account';
import { exportData } from '@/server/use-cases/accounts/export-data';
import { listUsers } from '@/server/use-cases/accounts/list-users';
import { makeToken } from '@/server/use-cases/accounts/make-token';
import { createProviderAccount, linkProvider } from '@/server/use-cases/accounts/provider-sign-in';
import { GUEST_IDLE_MAX_MS, removeIdleGuests } from '@/server/use-cases/accounts/remove-idle-guests';
import { databases, openTestDatabase, type TestDatabase } from '../../support/database';
import { aGuest, anAccount, PASSWORD, START, seedBank, study, type TestDeps, testDeps } from './world';

const NOBODY = { kind: 'nobody' } as const;
const notAllowed = { ok: false, error: { code: 'access.not-allowed' } };

let opened: TestDatabase;
let db: Db;
let deps: TestDeps;

beforeAll(async () => {
  opened = await openTestDatabase();
  db = opened.db;
  await seedBank(db, ['sqs.dlq', 'sqs.fifo']);
});
afterAll(() => opened.close());
beforeEach(async () => {
  deps = testDeps(db);
  await db.rateLimit.deleteMany();
});

const answer = { concept: 'sqs.dlq', at: START, studyDay: 20_780, rating: 3 } as const;

describe('roles', () => {
  it('are changed by administrators, for accounts only', async () => {
    const admin = await anAccount(db, { role: 'ADMIN' });
    const [learner, instructor, guest] = [
      await anAccount(db),
      await anAccount(db, { role: 'INSTRUCTOR' }),
      await aGuest(db),
    ];
    for (const actor of [learner.actor, instructor.actor, guest.actor, NOBODY]) {
      expect(await changeRole(deps, actor, { userId: learner.id, role: 'ADMIN' })).toEqual(notAllowed);
    }
    const input = { userId: learner.id, role: 'INSTRUCTOR' };
    expect((await changeRole(deps, admin.actor, input)).ok).toBe(true);
    expect((await db.user.findUniqueOrThrow({ where: { id: learner.id } })).role).toBe('INSTRUCTOR');
    expect(await changeRole(deps, admin.actor, { userId: guest.id, role: 'ADMIN' })).toMatchObject({
      ok: false,
    });
    expect(await changeRole(deps, admin.actor, { userId: learner.id, role: 'KING' })).toMatchObject({
      ok: false,
    });
    const former = { ...learner.actor, role: 'ADMIN' as const };
    expect(await changeRole(deps, former, { userId: learner.id, role: 'ADMIN' })).toEqual(notAllowed);
    expect(await db.user.count({ where: { role: 'ADMIN', guest: true } })).toBe(0);
  });

  it('list accounts by search, page by page, without guests and secrets', async () => {
    const admin = await anAccount(db, { role: 'ADMIN' });
    await anAccount(db, { email: 'Findable.One@Example.com' });
    const found = await listUsers(deps, admin.actor, { search: ' FINDABLE ', page: 9 });
    expect(found.ok && found.value).toMatchObject({ total: 1, page: 1, pages: 1 });
    expect(JSON.stringify(found)).not.toContain('argon2');
    const all = await listUsers(deps, admin.actor, { search: '', page: 1 });
    expect(all.ok && all.value.total).toBe(await db.user.count({ where: { guest: false } }));
    for (const actor of [(await anAccount(db, { role: 'INSTRUCTOR' })).actor, NOBODY]) {
      expect(await listUsers(deps, actor, { search: '', page: 1 })).toEqual(notAllowed);
    }
  });
});

describe.each(databases())('the last administrator on $name', ({ open }) => {
  it('can be neither demoted nor deleted, also when two go at the same moment', async () => {
    const own = await open();
    const there = testDeps(own.db);
    const [one, two] = [
      await anAccount(own.db, { role: 'ADMIN' }),
      await anAccount(own.db, { role: 'ADMIN' }),
    ];
    const demote = ({ id, actor }: typeof one) => changeRole(there, actor, { userId: id, role: 'LEARNER' });
    // Several rounds, as only some of them meet in the middle.
    for (let round = 0; round < 8; round++) {
      await own.db.user.updateMany({ data: { role: 'ADMIN' } });
      const outcomes = await Promise.all([demote(one), demote(two)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    }
    const left = await own.db.user.findMany({ where: { role: 'ADMIN' } });
    expect(left).toHaveLength(1);
    const last = left[0]?.id === one.id ? one : two;
    const refusal = { ok: false, error: { code: 'account.last-admin' } };
    expect(await deleteAccount(there, last.actor, { confirmation: PASSWORD })).toEqual(refusal);
    expect(await changeRole(there, last.actor, { userId: last.id, role: 'LEARNER' })).toEqual(refusal);
    expect(await own.db.user.count({ where: { role: 'ADMIN' } })).toBe(1);
    await own.close();
  });
});

describe('the export', () => {
  it('is JSON with all that is theirs, long lists too, and nothing secret or of others', async () => {
    const [mine, other] = [await anAccount(db), await anAccount(db)];
    await study(db, mine.id, answer);
    await study(db, other.id, answer);
    await db.flag.create({ data: { userId: mine.id, questionId: 'q-sqs.dlq' } });
    await makeToken(deps, mine.actor, { name: 'laptop' });
    const attempts = Array.from({ length: 1_100 }, (_, i) => ({
      id: `${mine.id}-${i}`,
      userId: mine.id,
      mode: 'PRACTICE' as const,
      config: {},
      length: 1,
      startedAt: new Date(START),
    }));
    await db.attempt.createMany({ data: attempts });
    const exported = await exportData(deps, mine.actor);
    let text = '';
    if (exported.ok) for await (const piece of exported.value) text += piece;
    const data = JSON.parse(text);
    expect(data.profile).toMatchObject({ id: mine.id, email: mine.email });
    expect(data.attempts).toHaveLength(1_101);
    expect(new Set(data.attempts.map(({ id }: { id: string }) => id)).size).toBe(1_101);
    for (const [list, length] of [
      ['responses', 1],
      ['cards', 1],
      ['reviews', 1],
      ['flags', 1],
      ['tokens', 1],
    ]) {
      expect(data[list as string], String(list)).toHaveLength(Number(length));
    }
    expect(data.reports).toEqual([]);
    expect(data.sectionReads).toEqual([]);
    expect(text).not.toMatch(/argon2|passwordHash|tokenHash|signInVersion/);
    expect(text).not.toContain(other.id);
  });
});

describe('deleting', () => {
  it('takes all that is theirs and leaves questions without an author', async () => {
    const [mine, other] = [await anAccount(db), await anAccount(db)];
    for (const { id } of [mine, other]) await study(db, id, answer);
    await makeToken(deps, mine.actor, { name: 'laptop' });
    await db.question.update({ where: { id: 'q-sqs.fifo' }, data: { authorId: mine.id } });
    const wrong = await deleteAccount(deps, mine.actor, { confirmation: mine.email });
    expect(wrong).toEqual({ ok: false, error: { code: 'account.own-password-wrong' } });
    expect((await deleteAccount(deps, mine.actor, { confirmation: PASSWORD })).ok).toBe(true);
    const where = { userId: mine.id };
    const counts = [
      await db.user.count({ where: { id: mine.id } }),
      await db.attempt.count({ where }),
      await db.response.count({ where }),
      await db.card.count({ where }),
      await db.review.count({ where }),
      await db.accessToken.count({ where }),
    ];
    expect(counts).toEqual([0, 0, 0, 0, 0, 0]);
    expect((await db.question.findUniqueOrThrow({ where: { id: 'q-sqs.fifo' } })).authorId).toBeNull();
    expect(await db.response.count({ where: { userId: other.id } })).toBe(1);
  });

  it('wants the address typed out where there is no password; a guest only confirms', async () => {
    const { actor, email } = await anAccount(db, { password: false });
    const wrong = await deleteAccount(deps, actor, { confirmation: 'other@example.com' });
    expect(wrong).toEqual({ ok: false, error: { code: 'account.confirmation-wrong' } });
    expect((await deleteAccount(deps, actor, { confirmation: email.toUpperCase() })).ok).toBe(true);
    const guest = await aGuest(db);
    expect((await deleteAccount(deps, guest.actor, { confirmation: '' })).ok).toBe(true);
  });
});

describe('idle guests', () => {
  it('go after 90 days with all that is theirs; others stay', async () => {
    const at = (ms: number) => new Date(START - ms);
    const idle = await aGuest(db, { lastSeenAt: at(GUEST_IDLE_MAX_MS + 1) });
    const recent = await aGuest(db, { lastSeenAt: at(GUEST_IDLE_MAX_MS - DAY_MS) });
    const account = await anAccount(db);
    await db.user.update({ where: { id: account.id }, data: { lastSeenAt: at(2 * GUEST_IDLE_MAX_MS) } });
    await study(db, idle.id, answer);
    await db.user.createMany({
      data: Array.from({ length: 450 }, (_, i) => ({
        id: `idle-${i}`,
        lastSeenAt: at(GUEST_IDLE_MAX_MS + DAY_MS),
      })),
    });
    expect(await removeIdleGuests(deps)).toBe(451);
    expect(await db.response.count({ where: { userId: idle.id } })).toBe(0);
    expect(await db.user.count({ where: { id: { in: [idle.id, recent.id, account.id] } } })).toBe(2);
    expect(await removeIdleGuests(deps)).toBe(0);
  });
});

describe('sign-in through a provider', () => {
  it('believes only addresses that the provider has verified', () => {
    expect(verifiedEmail({ email: 'a@b.cc', email_verified: true })).toBe('a@b.cc');
    expect(verifiedEmail({ email: 'a@b.cc', email_verified: 'true' })).toBeNull();
    expect(verifiedEmail({ email: 'a@b.cc' })).toBeNull();
    expect(verifiedEmail(undefined)).toBeNull();
    const emails = [
      { email: 'old@b.cc', primary: false, verified: true, visibility: 'public' as const },
      { email: 'new@b.cc', primary: true, verified: false, visibility: 'public' as const },
    ];
    expect(primaryEmail(emails)).toBeNull();
    expect(primaryEmail(emails.map((each) => ({ ...each, verified: true })))).toBe('new@b.cc');
  });

  it('makes an account with a proved address; linked to one nobody proved, it ends what a stranger set', async () => {
    const email = `${deps.newId()}@Example.com`;
    const guest = await aGuest(db, { timeZone: 'Europe/Berlin' });
    const newcomer = { locale: 'en', guestId: guest.id, firstAdminEmail: undefined } as const;
    const made = await createProviderAccount(deps, { ...newcomer, email, name: 'Ji' });
    const row = await db.user.findUniqueOrThrow({ where: { id: made.id } });
    expect(row).toMatchObject({
      guest: false,
      emailLower: email.toLowerCase(),
      passwordHash: null,
      locale: 'en',
      timeZone: 'Europe/Berlin',
    });
    expect(row.emailVerified).not.toBeNull();
    const link = { provider: 'google', type: 'oauth' };
    const squatted = await anAccount(db);
    await makeToken(deps, squatted.actor, { name: 'stranger' });
    await linkProvider(deps, { ...link, userId: squatted.id, providerAccountId: '1' });
    const after = await db.user.findUniqueOrThrow({ where: { id: squatted.id } });
    expect(after).toMatchObject({ passwordHash: null, signInVersion: 1 });
    expect(await db.accessToken.count({ where: { userId: squatted.id, revokedAt: null } })).toBe(0);
    const proved = await anAccount(db, { verified: true });
    await linkProvider(deps, { ...link, userId: proved.id, providerAccountId: '2' });
    const kept = await db.user.findUniqueOrThrow({ where: { id: proved.id } });
    expect(kept.signInVersion).toBe(0);
    expect(kept.passwordHash).not.toBeNull();
    await expect(createProviderAccount(deps, { ...newcomer, email: squatted.email })).rejects.toThrow(
      'account.email-taken',
    );
  });
});
