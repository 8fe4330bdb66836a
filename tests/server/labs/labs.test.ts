import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '@/core/kernel/time';
import type { Db } from '@/server/db/client';
import { checkLab } from '@/server/use-cases/labs/check-lab';
import { databases, type TestDatabase } from '../../support/database';
import {
  code,
  DONE,
  EXTRA,
  guest,
  LAB,
  type LabWorld,
  labUse,
  labWorld,
  run,
  saving,
  stateOf,
} from './world';

const slug = LAB.slug;

describe.each(databases())('labs on $name', ({ open }) => {
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

  describe('saving', () => {
    it('makes a guest’s row with the first save, and another device goes on from it', async () => {
      const actor = guest();
      expect(await load(actor)).toEqual({ session: null, passed: false });
      expect(await db.user.count({ where: { id: actor.id } })).toBe(0);
      expect(await save(actor, { ...saving([EXTRA, EXTRA], 0), done: 1, hints: 2 })).toEqual({
        ok: true,
        value: { version: 1 },
      });
      expect(await load(actor)).toEqual({
        session: {
          revision: LAB.revision,
          state: stateOf([EXTRA, EXTRA]),
          done: 1,
          hints: 2,
          solved: false,
          version: 1,
        },
        passed: false,
      });
      expect(await load(guest())).toEqual({ session: null, passed: false });
      expect(await load({ kind: 'nobody' })).toEqual({ session: null, passed: false });
    });

    it('never lets a stale device write over a newer one, and brings what stands', async () => {
      const actor = guest();
      await save(actor, saving([EXTRA], 0));
      expect(await save(actor, saving([EXTRA, ...DONE], 1))).toEqual({ ok: true, value: { version: 2 } });
      const stale = await save(actor, saving([EXTRA, EXTRA], 1));
      expect(stale).toMatchObject({
        ok: false,
        error: { code: 'lab.newer', newer: { version: 2, state: stateOf([EXTRA, ...DONE]) } },
      });
      expect(await save(actor, saving([DONE[0] ?? EXTRA], 0))).toMatchObject({ ok: false });
      expect((await load(actor)).session?.version).toBe(2);
      // Whoever has seen it may go on from it.
      expect(await save(actor, saving([EXTRA, EXTRA], 2))).toEqual({ ok: true, value: { version: 3 } });
    });

    it('takes one of two saves that come at once', async () => {
      const actor = guest();
      await save(actor, saving([], 0));
      const both = await Promise.all([save(actor, saving([EXTRA], 1)), save(actor, saving(DONE, 1))]);
      expect(both.map(code).sort()).toEqual(['lab.newer', 'ok']);
    });

    it('may be sent again', async () => {
      const actor = guest();
      const first = saving([EXTRA], 0);
      expect([await save(actor, first), await save(actor, first)]).toEqual([
        { ok: true, value: { version: 1 } },
        { ok: true, value: { version: 1 } },
      ]);
    });

    it('remembers that the solution was seen', async () => {
      const actor = guest();
      await save(actor, { ...saving([EXTRA], 0), solved: true });
      await save(actor, saving(DONE, 1));
      expect((await load(actor)).session?.solved).toBe(true);
    });

    it('refuses what is no state of this lab, and writes nothing', async () => {
      const actor = guest();
      const given = saving([EXTRA], 0);
      const refusals: [object, string][] = [
        [{ slug: 'no-such-lab' }, 'lab.unknown'],
        [{ state: 'r2.x.y' }, 'lab.state-invalid'],
        [{ state: stateOf([EXTRA], { slug: 'other', revision: 1 }) }, 'lab.state-invalid'],
        [{ state: stateOf([EXTRA], { slug, revision: LAB.revision + 1 }) }, 'lab.revision'],
        [{ done: 2 }, 'lab.state-invalid'],
        [{ state: 'x'.repeat(350_001) }, 'input.too-large'],
      ];
      for (const [changed, wanted] of refusals)
        expect(code(await save(actor, { ...given, ...changed })), JSON.stringify(changed).slice(0, 60)).toBe(
          wanted,
        );
      expect(code(await save({ kind: 'nobody' }, given))).toBe('access.sign-in-first');
      expect(await db.user.count({ where: { id: actor.id } })).toBe(0);
    });

    it('is limited for each learner', async () => {
      const actor = guest();
      let version = 0;
      for (let n = 0; n < 120; n++) {
        const saved = await save(actor, { ...saving([EXTRA], version), hints: n % 4 });
        if (!saved.ok) throw new Error(saved.error.code);
        version = saved.value.version;
      }
      expect(code(await save(actor, saving(DONE, version)))).toBe('rate.too-many');
      world.wait(MINUTE_MS);
      expect(code(await save(actor, saving(DONE, version)))).toBe('ok');
    });
  });

  describe('checking', () => {
    const cards = (userId: string) => db.card.findMany({ where: { userId }, include: { reviews: true } });

    it('counts what passes in every hidden world, and rates the concepts once a day', async () => {
      const actor = guest();
      await save(actor, saving(DONE, 0));
      expect(await check(actor, 1)).toEqual({ ok: true, value: { passed: true, worlds: 8, rated: true } });
      expect((await load(actor)).passed).toBe(true);
      const rated = await cards(actor.id);
      expect(rated.map(({ conceptId }) => conceptId).sort()).toEqual([...LAB.concepts].sort());
      for (const { reviews } of rated) expect(reviews.map(({ rating }) => rating)).toEqual([3]);
      expect(await check(actor, 1)).toMatchObject({ value: { passed: true, rated: false } });
      expect((await cards(actor.id)).flatMap(({ reviews }) => reviews)).toHaveLength(LAB.concepts.length);
      world.wait(DAY_MS);
      expect(await check(actor, 1)).toMatchObject({ value: { passed: true, rated: true } });
      expect(await db.labResult.count({ where: { userId: actor.id, passed: true } })).toBe(3);
    });

    it('rates Again when the solution was seen before', async () => {
      const actor = guest();
      await save(actor, { ...saving(DONE, 0), solved: true });
      expect(await check(actor, 1)).toMatchObject({ value: { passed: true, rated: true } });
      for (const { reviews } of await cards(actor.id))
        expect(reviews.map(({ rating }) => rating)).toEqual([1]);
    });

    it('keeps a failure and rates nothing; only what is done counts', async () => {
      const actor = guest();
      await save(actor, { ...saving(DONE, 0), done: 0 });
      expect(await check(actor, 1)).toEqual({ ok: true, value: { passed: false, worlds: 8, rated: false } });
      expect(await cards(actor.id)).toEqual([]);
      expect((await load(actor)).passed).toBe(false);
      expect(await db.labResult.findMany({ where: { userId: actor.id } })).toMatchObject([
        { lab: slug, revision: LAB.revision, passed: false, solutionSeen: false, worlds: 8 },
      ]);
    });

    it('every near miss fails', async () => {
      for (const { steps } of LAB.nearMisses) {
        const actor = guest();
        await save(
          actor,
          saving(
            steps.flatMap((step) => ('run' in step ? [run(step.run)] : [])),
            0,
          ),
        );
        expect(await check(actor, 1)).toMatchObject({ value: { passed: false } });
      }
    });

    it('rates once when two checks come at once', async () => {
      const actor = guest();
      await save(actor, saving(DONE, 0));
      const both = await Promise.all([check(actor, 1), check(actor, 1)]);
      expect(both.map((one) => one.ok && one.value.rated).sort()).toEqual([false, true]);
    });

    it('refuses a world in which more happens than the server follows', async () => {
      const busy = { ...LAB, slug: 'busy', services: ['events'] };
      world.addLab(busy);
      const actor = guest();
      const rule = 'aws events put-rule --name r --schedule-expression "rate(1 minute)"';
      await save(actor, saving([run(rule), { kind: 'advance', ms: 365 * DAY_MS }], 0, busy));
      const checked = await checkLab(world.deps, actor, { slug: 'busy', version: 1, locale: 'en' });
      expect(code(checked)).toBe('lab.too-busy');
      expect(await db.labResult.count({ where: { userId: actor.id } })).toBe(0);
    });

    it('refuses what no learner can have done', async () => {
      const actor = guest();
      const lines = Array.from({ length: 5_001 }, () => run('x'));
      await save(actor, saving(lines, 0));
      expect(code(await check(actor, 1))).toBe('lab.state-invalid');
    });

    it('lets others have their turn meanwhile', async () => {
      const wide = { ...LAB, slug: 'wide', worlds: { ...LAB.worlds, seeds: 25 } };
      world.addLab(wide);
      const actor = guest();
      await save(actor, saving(DONE, 0, wide));
      let [turns, over] = [0, false];
      const other = async (): Promise<void> => {
        for (; !over; turns++) await new Promise((resume) => setImmediate(resume));
      };
      const others = other();
      const checked = await checkLab(world.deps, actor, { slug: 'wide', version: 1, locale: 'en' });
      over = true;
      await others;
      expect(checked).toMatchObject({ value: { passed: true, worlds: 50 } });
      expect(turns).toBeGreaterThan(10);
    });

    it('judges the save it is asked for, of a lab that was begun', async () => {
      const actor = guest();
      expect(code(await check(actor, 1))).toBe('lab.not-begun');
      expect(code(await check({ kind: 'nobody' }, 1))).toBe('access.sign-in-first');
      await save(actor, saving(DONE, 0));
      expect(code(await check(actor, 2))).toBe('lab.newer');
      expect(code(await checkLab(world.deps, actor, { slug: 'x', version: 1, locale: 'en' }))).toBe(
        'lab.unknown',
      );
    });

    it('is limited for each learner', async () => {
      const actor = guest();
      await save(actor, { ...saving(DONE, 0), done: 0 });
      for (let n = 0; n < 30; n++) expect(code(await check(actor, 1))).toBe('ok');
      expect(code(await check(actor, 1))).toBe('rate.too-many');
      world.wait(10 * MINUTE_MS);
      expect(code(await check(actor, 1))).toBe('ok');
    });
  });
});
