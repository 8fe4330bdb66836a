import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '@/core/kernel/time';
import type { Db } from '@/server/db/client';
import type { Mail, Mailer } from '@/server/mail/mailer';
import { changeEmail, confirmEmail } from '@/server/use-cases/accounts/change-email';
import { changePassword } from '@/server/use-cases/accounts/change-password';
import { claimFirstAdmin, prepareFirstAdmin } from '@/server/use-cases/accounts/first-admin';
import { makeResetLink, makeResetLinkAsHost } from '@/server/use-cases/accounts/make-reset-link';
import { isLinkUsable } from '@/server/use-cases/accounts/one-time-link';
import { removeExpired } from '@/server/use-cases/accounts/remove-expired';
import { requestReset } from '@/server/use-cases/accounts/request-reset';
import { resetPassword } from '@/server/use-cases/accounts/reset-password';
import { signIn } from '@/server/use-cases/accounts/sign-in';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { aGuest, anAccount, PASSWORD, type TestDeps, testDeps } from './world';

const NEW = 'quiet harbour lamp';
const origin = 'https://redrive.example';
const address = '192.0.2.1';

let opened: TestDatabase;
let db: Db;
let deps: TestDeps;
let mails: Mail[];
let mailer: Mailer;

beforeAll(async () => {
  opened = await openTestDatabase();
  db = opened.db;
});
afterAll(() => opened.close());
beforeEach(async () => {
  deps = testDeps(db);
  await db.rateLimit.deleteMany();
  mails = [];
  mailer = {
    send: async (mail) => {
      mails.push(mail);
    },
  };
});

const tokenIn = (text = ''): string => /token=([\w-]+)/.exec(text)?.[1] ?? '';
const canSignIn = async (email: string, password: string): Promise<boolean> =>
  (await signIn(deps, { email, password, address })).ok;

async function hostLink(email: string): Promise<string> {
  const made = await makeResetLinkAsHost(deps, { email });
  return made.ok ? tokenIn(made.value.path) : '';
}

describe('a reset link', () => {
  it('sets the password once, ends every sign-in, and is stored as a hash only', async () => {
    const { email, id } = await anAccount(db);
    const token = await hostLink(email);
    expect(JSON.stringify(await db.oneTimeLink.findMany({ where: { userId: id } }))).not.toContain(token);
    const reset = await resetPassword(deps, { token, newPassword: NEW });
    expect(reset.ok && reset.value.signInVersion).toBe(1);
    expect(await canSignIn(email, NEW)).toBe(true);
    expect(await canSignIn(email, PASSWORD)).toBe(false);
    const again = await resetPassword(deps, { token, newPassword: 'another long one' });
    expect(again).toEqual({ ok: false, error: { code: 'account.link-invalid' } });
    expect(await canSignIn(email, NEW)).toBe(true);
  });

  it('is used by one of several at the same moment', async () => {
    const { email } = await anAccount(db);
    const token = await hostLink(email);
    const tries = await Promise.all(
      Array.from({ length: 5 }, (_, i) => resetPassword(deps, { token, newPassword: `${NEW} ${i}` })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('works for one hour', async () => {
    const { email } = await anAccount(db);
    const token = await hostLink(email);
    deps.wait(HOUR_MS - 1);
    expect(await isLinkUsable(deps, 'PASSWORD_RESET', token)).toBe(true);
    deps.wait(1);
    const late = await resetPassword(deps, { token, newPassword: NEW });
    expect(late).toEqual({ ok: false, error: { code: 'account.link-invalid' } });
    expect(await canSignIn(email, PASSWORD)).toBe(true);
  });

  it('stays usable after a weak password, is replaced by a newer one, and is good for nothing else', async () => {
    const { email, actor } = await anAccount(db);
    const first = await hostLink(email);
    const weak = await resetPassword(deps, { token: first, newPassword: email });
    expect(weak).toEqual({ ok: false, error: { code: 'account.password-weak' } });
    expect(await claimFirstAdmin(deps, actor, { token: first })).toMatchObject({ ok: false });
    expect(await confirmEmail(deps, null, { token: first })).toMatchObject({ ok: false });
    expect(await isLinkUsable(deps, 'PASSWORD_RESET', first)).toBe(true);
    const second = await hostLink(email);
    expect(await isLinkUsable(deps, 'PASSWORD_RESET', first)).toBe(false);
    expect((await resetPassword(deps, { token: second, newPassword: NEW })).ok).toBe(true);
  });

  it('opens an account that too many wrong passwords had closed', async () => {
    const { email } = await anAccount(db);
    for (let i = 0; i < 6; i++) await canSignIn(email, 'wrong');
    expect(await canSignIn(email, PASSWORD)).toBe(false);
    await resetPassword(deps, { token: await hostLink(email), newPassword: NEW });
    expect(await canSignIn(email, NEW)).toBe(true);
  });

  it('is made by administrators, for accounts only', async () => {
    const [admin, learner] = [await anAccount(db, { role: 'ADMIN' }), await anAccount(db)];
    const instructor = await anAccount(db, { role: 'INSTRUCTOR' });
    const guest = await aGuest(db);
    const made = await makeResetLink(deps, admin.actor, { userId: learner.id });
    expect(made.ok && made.value.email).toBe(learner.email);
    for (const actor of [learner.actor, instructor.actor, guest.actor, { kind: 'nobody' } as const]) {
      const refused = await makeResetLink(deps, actor, { userId: learner.id });
      expect(refused).toEqual({ ok: false, error: { code: 'access.not-allowed' } });
    }
    const toGuest = await makeResetLink(deps, admin.actor, { userId: guest.id });
    expect(toGuest).toEqual({ ok: false, error: { code: 'account.unknown' } });
  });
});

describe('a forgotten password', () => {
  const ask = (email: string, from = address) => requestReset(deps, mailer, { email, address: from, origin });

  it('answers alike whether there is an account, and mails only if there is', async () => {
    const { email } = await anAccount(db);
    const [known, unknown] = [await ask(email), await ask('nobody@example.com')];
    expect(mails).toEqual([]);
    expect([known.ok, unknown.ok]).toEqual([true, true]);
    if (known.ok) await known.value.send();
    if (unknown.ok) await unknown.value.send();
    expect(mails.map(({ to }) => to)).toEqual([email]);
    expect(mails[0]?.text).toContain(`${origin}/ko/reset?token=`);
    const reset = await resetPassword(deps, { token: tokenIn(mails[0]?.text), newPassword: NEW });
    expect(reset.ok).toBe(true);
  });

  it('writes in the language of the account', async () => {
    const { email, id } = await anAccount(db);
    await db.user.update({ where: { id }, data: { locale: 'en' } });
    const asked = await ask(email);
    if (asked.ok) await asked.value.send();
    expect(mails[0]).toMatchObject({ to: email, subject: 'Redrive: set a new password' });
  });

  it('is limited by account and by address, known or not', async () => {
    const { email } = await anAccount(db);
    for (const name of [email, 'nobody@example.com']) {
      for (let i = 0; i < 3; i++) expect((await ask(name)).ok).toBe(true);
      expect(await ask(name)).toMatchObject({ ok: false, error: { code: 'rate.too-many' } });
    }
  });

  it('says so where no mail can be sent', async () => {
    const asked = await requestReset(deps, null, { email: 'a@example.com', address, origin });
    expect(asked).toEqual({ ok: false, error: { code: 'account.no-mail' } });
  });
});

describe('changing the password', () => {
  it('wants the old one, ends other sign-ins, and voids links made before', async () => {
    const { email, actor } = await anAccount(db);
    const token = await hostLink(email);
    const wrong = await changePassword(deps, actor, { password: 'wrong', newPassword: NEW });
    expect(wrong).toEqual({ ok: false, error: { code: 'account.own-password-wrong' } });
    const weak = await changePassword(deps, actor, { password: PASSWORD, newPassword: 'short' });
    expect(weak).toEqual({ ok: false, error: { code: 'account.password-weak' } });
    const changed = await changePassword(deps, actor, { password: PASSWORD, newPassword: NEW });
    expect(changed.ok && changed.value.signInVersion).toBe(1);
    expect(await isLinkUsable(deps, 'PASSWORD_RESET', token)).toBe(false);
    expect(await canSignIn(email, NEW)).toBe(true);
  });

  it('does not let a borrowed browser guess', async () => {
    const { actor } = await anAccount(db);
    for (let i = 0; i < 10; i++) await changePassword(deps, actor, { password: 'wrong', newPassword: NEW });
    const right = await changePassword(deps, actor, { password: PASSWORD, newPassword: NEW });
    expect(right).toMatchObject({ ok: false, error: { code: 'rate.too-many' } });
  });

  it('sets a first one without asking for an old one; guests have none', async () => {
    const { actor, email } = await anAccount(db, { password: false });
    expect((await changePassword(deps, actor, { password: '', newPassword: NEW })).ok).toBe(true);
    expect(await canSignIn(email, NEW)).toBe(true);
    const { actor: guest } = await aGuest(db);
    const refused = await changePassword(deps, guest, { password: '', newPassword: NEW });
    expect(refused).toEqual({ ok: false, error: { code: 'access.sign-in-first' } });
  });
});

describe('changing the address', () => {
  it('counts at once where no mail can be sent', async () => {
    const { actor } = await anAccount(db);
    const email = `${deps.newId()}@New.example`;
    const input = { email, password: PASSWORD, origin };
    expect(await changeEmail(deps, actor, null, input)).toEqual({ ok: true, value: 'changed' });
    expect(await canSignIn(email, PASSWORD)).toBe(true);
  });

  it('counts once the mailed link is followed; the old address is told and its reset links end', async () => {
    const { actor, email: old, id } = await anAccount(db);
    const email = `${deps.newId()}@new.example`;
    const sent = await changeEmail(deps, actor, mailer, { email, password: PASSWORD, origin });
    expect(sent).toEqual({ ok: true, value: 'link-sent' });
    expect(await canSignIn(old, PASSWORD)).toBe(true);
    const resetToken = await hostLink(old);
    const confirmed = await confirmEmail(deps, mailer, { token: tokenIn(mails[0]?.text) });
    if (confirmed.ok) await confirmed.value.tellOldAddress();
    expect(mails.map(({ to }) => to)).toEqual([email, old]);
    expect(await canSignIn(old, PASSWORD)).toBe(false);
    expect(await canSignIn(email, PASSWORD)).toBe(true);
    expect(await isLinkUsable(deps, 'PASSWORD_RESET', resetToken)).toBe(false);
    expect((await db.user.findUniqueOrThrow({ where: { id } })).emailVerified).not.toBeNull();
  });

  it('refuses a taken address, also one taken between mail and link, and a wrong password', async () => {
    const [one, two] = [await anAccount(db), await anAccount(db)];
    const taken = { email: two.email.toUpperCase(), password: PASSWORD, origin };
    const refusal = { ok: false, error: { code: 'account.email-taken' } };
    expect(await changeEmail(deps, one.actor, null, taken)).toEqual(refusal);
    expect(await changeEmail(deps, one.actor, mailer, taken)).toEqual(refusal);
    const email = `${deps.newId()}@new.example`;
    await changeEmail(deps, one.actor, mailer, { email, password: PASSWORD, origin });
    await changeEmail(deps, two.actor, null, { email, password: PASSWORD, origin });
    expect(await confirmEmail(deps, mailer, { token: tokenIn(mails[0]?.text) })).toEqual(refusal);
    expect(await canSignIn(one.email, PASSWORD)).toBe(true);
    const wrong = await changeEmail(deps, one.actor, null, { email: 'x@y.zz', password: 'no', origin });
    expect(wrong).toEqual({ ok: false, error: { code: 'account.own-password-wrong' } });
  });
});

describe('the first administrator', () => {
  const noAdmins = () => db.user.updateMany({ where: { role: 'ADMIN' }, data: { role: 'LEARNER' } });

  it('follows a printed link, once', async () => {
    await noAdmins();
    const [one, two] = [await anAccount(db), await anAccount(db)];
    const offer = await prepareFirstAdmin(deps, { firstAdminEmail: undefined });
    const token = offer.kind === 'link' ? tokenIn(offer.path) : '';
    const guest = await aGuest(db);
    expect(await claimFirstAdmin(deps, guest.actor, { token })).toMatchObject({ ok: false });
    expect((await claimFirstAdmin(deps, one.actor, { token })).ok).toBe(true);
    expect((await claimFirstAdmin(deps, two.actor, { token })).ok).toBe(false);
    const roles = await db.user.findMany({ where: { id: { in: [one.id, two.id] }, role: 'ADMIN' } });
    expect(roles.map(({ id }) => id)).toEqual([one.id]);
    expect(await prepareFirstAdmin(deps, { firstAdminEmail: two.email })).toEqual({ kind: 'none' });
  });

  it('is not made by a link that is old, from an earlier start, or late', async () => {
    await noAdmins();
    const { actor } = await anAccount(db);
    const first = await prepareFirstAdmin(deps, { firstAdminEmail: undefined });
    const second = await prepareFirstAdmin(deps, { firstAdminEmail: undefined });
    const claim = (offer: typeof first) =>
      claimFirstAdmin(deps, actor, { token: offer.kind === 'link' ? tokenIn(offer.path) : '' });
    expect((await claim(first)).ok).toBe(false);
    deps.wait(DAY_MS);
    expect((await claim(second)).ok).toBe(false);
    const third = await prepareFirstAdmin(deps, { firstAdminEmail: undefined });
    const admin = await anAccount(db, { role: 'ADMIN' });
    expect((await claim(third)).ok).toBe(false);
    await db.user.delete({ where: { id: admin.id } });
    expect((await claim(third)).ok).toBe(true);
  });

  it('is the account of the named address, at start', async () => {
    await noAdmins();
    const { id, email } = await anAccount(db);
    expect(await prepareFirstAdmin(deps, { firstAdminEmail: 'x@later.example' })).toEqual({
      kind: 'awaited',
    });
    const named = await prepareFirstAdmin(deps, { firstAdminEmail: email.toUpperCase() });
    expect(named).toEqual({ kind: 'promoted' });
    expect((await db.user.findUniqueOrThrow({ where: { id } })).role).toBe('ADMIN');
    await expect(prepareFirstAdmin(deps, { firstAdminEmail: 'nonsense' })).rejects.toThrow(
      'FIRST_ADMIN_EMAIL',
    );
  });
});

describe('what has expired', () => {
  it('is cleared, and nothing else', async () => {
    const { email } = await anAccount(db);
    await hostLink(email);
    await canSignIn(email, 'wrong');
    expect(await removeExpired(deps)).toBe(0);
    deps.wait(4 * DAY_MS);
    const token = await hostLink(email);
    await canSignIn(email, 'wrong');
    expect(await removeExpired(deps)).toBeGreaterThan(0);
    expect(await isLinkUsable(deps, 'PASSWORD_RESET', token)).toBe(true);
    expect(await db.rateLimit.count()).toBe(2);
  });
});
