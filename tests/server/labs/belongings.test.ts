import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/server/db/client';
import { deleteAccount } from '@/server/use-cases/accounts/delete-account';
import { exportData } from '@/server/use-cases/accounts/export-data';
import { mergeGuest } from '@/server/use-cases/accounts/merge-guest';
import { makeLabKey } from '@/server/use-cases/labs/make-lab-key';
import { databases, type TestDatabase } from '../../support/database';
import { anAccount } from '../accounts/world';
import { code, DONE, EXTRA, guest, LAB, type LabWorld, labUse, labWorld, saving, stateOf } from './world';

const slug = LAB.slug;

describe.each(databases())('what a learner has of labs, on $name', ({ open }) => {
  let opened: TestDatabase;
  let db: Db;
  let world: LabWorld;

  beforeAll(async () => {
    opened = await open();
    db = opened.db;
    world = await labWorld(db);
  });
  afterAll(() => opened.close());

  const { save, load, check } = labUse(() => world.deps);

  describe('a guest who becomes an account', () => {
    it('brings labs, results and keys along; of a lab that both began the newest stands', async () => {
      const actor = guest();
      await save(actor, saving(DONE, 0));
      await check(actor, 1);
      await makeLabKey(world.deps, actor, { locale: 'en' });
      const fresh = await anAccount(db);
      await mergeGuest({ db }, { guestId: actor.id, accountId: fresh.id });
      expect(await load(fresh.actor)).toMatchObject({ session: { state: stateOf(DONE) }, passed: true });
      expect(await db.labKey.count({ where: { userId: fresh.id } })).toBe(1);

      for (const guestIsNewer of [true, false]) {
        const [visitor, account] = [guest(), await anAccount(db)];
        const [first, second] = guestIsNewer ? [account.actor, visitor] : [visitor, account.actor];
        await save(first, saving([EXTRA], 0));
        world.wait(1_000);
        await save(second, saving(DONE, 0));
        await mergeGuest({ db }, { guestId: visitor.id, accountId: account.id });
        const { session } = await load(account.actor);
        expect(session?.state).toBe(stateOf(DONE));
        // A device of the account that has not seen what came must not write over it.
        if (guestIsNewer)
          expect(code(await save(account.actor, saving([EXTRA, EXTRA], 1)))).toBe('lab.newer');
      }
    });
  });

  it('are exported without secrets, and deleted with their learner', async () => {
    const actor = guest();
    await save(actor, saving(DONE, 0));
    await check(actor, 1);
    const key = await makeLabKey(world.deps, actor, { locale: 'en' });
    if (!key.ok) throw new Error(key.error.code);
    const exported = await exportData(world.deps, actor);
    if (!exported.ok) throw new Error(exported.error.code);
    let text = '';
    for await (const piece of exported.value) text += piece;
    expect(JSON.parse(text)).toMatchObject({
      labSessions: [{ lab: slug, state: stateOf(DONE), done: DONE.length, version: 1 }],
      labResults: [{ lab: slug, passed: true, rated: true }],
      labKeys: [{ id: key.value.id }],
    });
    const { secret } = await db.labKey.findUniqueOrThrow({ where: { id: key.value.id } });
    expect(text).not.toContain(secret);
    expect((await deleteAccount(world.deps, actor, { confirmation: '' })).ok).toBe(true);
    const where = { userId: actor.id };
    expect([
      await db.labSession.count({ where }),
      await db.labResult.count({ where }),
      await db.labKey.count({ where }),
    ]).toEqual([0, 0, 0]);
  });
});
