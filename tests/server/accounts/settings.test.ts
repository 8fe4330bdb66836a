import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOfStudyDay } from '@/core/scheduling/study-day';
import { shippedContent } from '@/server/content/read';
import type { Db } from '@/server/db/client';
import { changeSettings } from '@/server/use-cases/accounts/change-settings';
import { deleteAccount } from '@/server/use-cases/accounts/delete-account';
import { exportData } from '@/server/use-cases/accounts/export-data';
import { makeToken, TOKENS_MAX } from '@/server/use-cases/accounts/make-token';
import { readSettings } from '@/server/use-cases/accounts/read-settings';
import { revokeToken } from '@/server/use-cases/accounts/revoke-token';
import { DEFAULT_STUDY, type SettingsInput } from '@/server/use-cases/accounts/settings.schema';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { aGuest, anAccount, PASSWORD, START, seedBank, study, type TestDeps, testDeps } from './world';

const NOBODY = { kind: 'nobody' } as const;

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

describe('settings', () => {
  const change = (actor: Parameters<typeof changeSettings>[1], settings: SettingsInput) =>
    changeSettings(deps, actor, { settings, locale: 'en', address: '192.0.2.9' });

  it('change what is given and nothing else', async () => {
    const { actor, id } = await anAccount(db);
    const before = await db.user.findUniqueOrThrow({ where: { id } });
    const settings = { examDate: '2027-02-28', profile: 'today', desiredRetention: '0.85' } as const;
    expect((await change(actor, settings)).ok).toBe(true);
    const after = await db.user.findUniqueOrThrow({ where: { id } });
    const given = { examDate: '2027-02-28', profile: 'today', desiredRetention: 0.85 };
    expect(after).toEqual({ ...before, ...given, lastSeenAt: after.lastSeenAt });
    await change(actor, { examDate: '' });
    expect((await readSettings(deps, actor))?.examDate).toBeNull();
  });

  it.each<[SettingsInput, string]>([
    [{ timeZone: 'Mars/Base' }, 'timeZone'],
    [{ examDate: '2027-02-30' }, 'examDate'],
    [{ examVersion: 'dva-c99' }, 'examVersion'],
    [{ newConceptsADay: 51 }, 'newConceptsADay'],
    [{ newConceptsADay: -1 }, 'newConceptsADay'],
    [{ desiredRetention: 0.79 }, 'desiredRetention'],
    [{ desiredRetention: 0.96 }, 'desiredRetention'],
    [{ desiredRetention: 'NaN' }, 'desiredRetention'],
    [{ name: 'x'.repeat(81) }, 'name'],
  ])('refuse %j and write nothing', async (settings, field) => {
    const { actor, id } = await anAccount(db);
    const before = await db.user.findUniqueOrThrow({ where: { id } });
    const refused = await change(actor, { theme: 'dark', ...settings });
    expect(refused).toEqual({ ok: false, error: { code: 'settings.invalid', detail: { field } } });
    expect(await db.user.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  it('take an exam by the name that concepts give it, as in a new account', async () => {
    const { actor, id } = await anAccount(db);
    const { examVersion } = await db.user.findUniqueOrThrow({ where: { id } });
    expect(DEFAULT_STUDY.examVersion).toBe(examVersion);
    const shipped = shippedContent();
    const named = new Set([...shipped.concepts.values()].flatMap(({ tasks }) => Object.keys(tasks)));
    expect(named).toContain(examVersion);
    expect(deps.content.exams.length).toBeGreaterThan(1);
    for (const exam of deps.content.exams) {
      expect(await change(actor, { examVersion: exam.id })).toMatchObject({ ok: true });
      expect((await readSettings(deps, actor))?.examVersion).toBe(exam.id);
    }
  });

  it('cannot change what is no setting', async () => {
    const { actor, id } = await anAccount(db);
    const sneaky = { role: 'ADMIN' } as unknown as SettingsInput;
    expect((await change(actor, sneaky)).ok).toBe(false);
    expect((await db.user.findUniqueOrThrow({ where: { id } })).role).toBe('LEARNER');
  });

  it('make the row of a guest who sets something first, and are refused to nobody', async () => {
    const guest = { kind: 'guest', id: deps.newId() } as const;
    expect(await readSettings(deps, guest)).toBeNull();
    expect((await change(guest, { newConceptsADay: 5 })).ok).toBe(true);
    expect(await readSettings(deps, guest)).toMatchObject({ guest: true, newConceptsADay: 5, locale: 'en' });
    expect(await change(NOBODY, {})).toMatchObject({ ok: false });
  });

  it('do not open an account to a guest cookie of the same id', async () => {
    const { id } = await anAccount(db);
    const impostor = { kind: 'guest', id } as const;
    expect((await change(impostor, { newConceptsADay: 1 })).ok).toBe(false);
    expect(await readSettings(deps, impostor)).toBeNull();
    expect((await exportData(deps, impostor)).ok).toBe(false);
    expect((await deleteAccount(deps, impostor, { confirmation: PASSWORD })).ok).toBe(false);
    expect(await db.user.count({ where: { id } })).toBe(1);
  });

  it('move due times with the time zone, steps of minutes aside', async () => {
    const { actor, id } = await anAccount(db, { timeZone: 'Asia/Seoul' });
    await study(db, id, answer);
    await study(db, id, { ...answer, concept: 'sqs.fifo' });
    const step = { userId: id, conceptId: 'sqs.fifo' };
    await db.card.updateMany({ where: step, data: { scheduledDays: 0, dueAt: new Date(START + 600_000) } });
    await change(actor, { timeZone: 'america/new_york' });
    const cards = await db.card.findMany({ where: { userId: id }, orderBy: { conceptId: 'asc' } });
    expect(cards.map(({ dueAt }) => dueAt.getTime())).toEqual([
      startOfStudyDay(20_781, 'America/New_York'),
      START + 600_000,
    ]);
    expect((await readSettings(deps, actor))?.timeZone).toBe('America/New_York');
  });
});

describe('access tokens', () => {
  it('are shown once and stored as the hash of the whole token', async () => {
    const { actor, id } = await anAccount(db);
    const made = await makeToken(deps, actor, { name: ' laptop ' });
    const token = made.ok ? made.value.token : '';
    expect(token).toMatch(/^rdr_[\w-]{32,}$/);
    const row = await db.accessToken.findFirstOrThrow({ where: { userId: id } });
    expect(row).toMatchObject({
      name: 'laptop',
      tokenHash: createHash('sha256').update(token).digest('hex'),
      revokedAt: null,
    });
    expect((await readSettings(deps, actor))?.tokens).toMatchObject([{ name: 'laptop' }]);
  });

  it('are ended by their owner alone', async () => {
    const [owner, other] = [await anAccount(db), await anAccount(db, { role: 'ADMIN' })];
    const made = await makeToken(deps, owner.actor, { name: 'ci' });
    const id = made.ok ? made.value.id : '';
    const unknown = { ok: false, error: { code: 'account.token-unknown' } };
    expect(await revokeToken(deps, other.actor, { id })).toEqual(unknown);
    expect((await db.accessToken.findUniqueOrThrow({ where: { id } })).revokedAt).toBeNull();
    expect((await revokeToken(deps, owner.actor, { id })).ok).toBe(true);
    expect((await readSettings(deps, owner.actor))?.tokens).toEqual([]);
  });

  it('are limited, named, and for accounts', async () => {
    const { actor, id } = await anAccount(db);
    const many = await Promise.all(
      Array.from({ length: TOKENS_MAX + 3 }, () => makeToken(deps, actor, { name: 't' })),
    );
    expect(many.filter(({ ok }) => ok)).toHaveLength(TOKENS_MAX);
    expect(await db.accessToken.count({ where: { userId: id } })).toBe(TOKENS_MAX);
    const nameless = await makeToken(deps, (await anAccount(db)).actor, { name: '  ' });
    expect(nameless).toEqual({ ok: false, error: { code: 'account.token-name' } });
    expect((await makeToken(deps, (await aGuest(db)).actor, { name: 't' })).ok).toBe(false);
  });
});
