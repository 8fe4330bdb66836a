import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/core/access/actor';
import type { Action } from '@/core/labs/session';
import type { Content } from '@/server/content/read';
import { allLabs, contentWithLabs } from '@/server/labs/authored-labs';
import { showCoverage } from '@/server/use-cases/coverage/show-coverage';
import type { Deps } from '@/server/use-cases/deps';
import { triedLabs } from '@/server/use-cases/facts/facts-in-use';
import { nameImpact, readFact } from '@/server/use-cases/facts/read-facts';
import { checkLab } from '@/server/use-cases/labs/check-lab';
import { listLabs } from '@/server/use-cases/labs/list-labs';
import { loadLab } from '@/server/use-cases/labs/load-lab';
import { openLab } from '@/server/use-cases/labs/open-lab';
import { saveLab } from '@/server/use-cases/labs/save-lab';
import { retireLab } from '@/server/use-cases/studio-labs/retire-lab';
import { databases, type TestDatabase } from '@/tests/support/database';
import { code, guest, stateOf } from '../labs/world';
import {
  type Account,
  account,
  begun,
  inLab,
  MODEL,
  NEAR,
  publish,
  rewrite,
  SOLVED,
  studioWorld,
  value,
} from './bench';

describe.each(databases())('labs of the studio, for learners on $name', ({ open }) => {
  let database: TestDatabase;
  let deps: Deps;
  let instructor: Account;
  beforeAll(async () => {
    database = await open();
    deps = await studioWorld(database.db);
    instructor = await account(database.db, 'INSTRUCTOR');
  });
  afterAll(() => database.close());

  const listed = async (actor: Actor, slug: string) =>
    (await listLabs(deps, actor, { locale: 'en' }))
      .flatMap(({ labs }) => labs)
      .find((lab) => lab.slug === slug);
  const opened = (actor: Actor, slug: string) => openLab(deps, actor, { locale: 'en', slug });
  const revisionOf = async (actor: Actor, slug: string) => value(await opened(actor, slug)).lab.revision;
  const save = (actor: Actor, slug: string, revision: number, actions: readonly Action[], version = 0) =>
    saveLab(deps, actor, {
      slug,
      state: stateOf(actions, { slug, revision }),
      done: actions.length,
      hints: 0,
      solved: false,
      version,
      locale: 'en',
    });
  const check = (actor: Actor, slug: string, version: number) =>
    checkLab(deps, actor, { slug, version, locale: 'en' });
  const published = async () => {
    const lab = await begun(deps, instructor);
    value(await publish(deps, instructor, lab.id));
    return lab;
  };
  const revise = async (id: string) => {
    await rewrite(deps, instructor, id, inLab('minutes: 8', 'minutes: 9'));
    return value(await publish(deps, instructor, id)).revision;
  };

  it('does not show a draft to anybody', async () => {
    const { slug } = await begun(deps, instructor);
    const learner = guest();
    expect(await listed(learner, slug)).toBeUndefined();
    for (const actor of [learner, instructor, { kind: 'nobody' } as const])
      expect(code(await opened(actor, slug))).toBe('lab.unknown');
    expect(code(await save(learner, slug, 1, SOLVED))).toBe('lab.unknown');
    expect(code(await loadLab(deps, learner, { slug }))).toBe('lab.unknown');
  });

  it('shows a published lab in both languages, checks it on the server and rates its concepts', async () => {
    const { slug } = await published();
    const learner = guest();
    expect(await listed(learner, slug)).toMatchObject({ title: 'The bill for empty answers', state: null });
    const page = value(await openLab(deps, learner, { locale: 'ko', slug }));
    expect(page.text.title).toBe('빈 응답의 요금');
    expect(page.lab).toMatchObject({ slug, revision: 1 });
    const near = value(await save(learner, slug, 1, NEAR));
    expect(await listed(learner, slug)).toMatchObject({ state: 'begun' });
    expect(value(await check(learner, slug, near.version)).passed).toBe(false);
    const solved = value(await save(learner, slug, 1, SOLVED, near.version));
    expect(value(await check(learner, slug, solved.version))).toMatchObject({ passed: true, rated: true });
    expect(await listed(learner, slug)).toMatchObject({ state: 'passed' });
    const cards = await database.db.card.findMany({ where: { userId: learner.id } });
    expect(cards.map(({ conceptId }) => conceptId).sort()).toEqual([...page.lab.concepts].sort());
    expect(value(await loadLab(deps, learner, { slug }))).toMatchObject({
      passed: true,
      session: { done: 1 },
    });
  });

  it('lists all published labs by two queries, and by one once they were read', async () => {
    const labs = [await published(), await published(), await published()];
    // Revisions that no other test has read.
    for (const { id } of labs) await revise(id);
    const counted = { authoredLab: 0, labRevision: 0 };
    const db = database.db.$extends({
      query: {
        $allModels: {
          findMany({ model, args, query }) {
            if (model === 'AuthoredLab') counted.authoredLab += 1;
            if (model === 'LabRevision') counted.labRevision += 1;
            return query(args);
          },
        },
      },
    });
    const own = new Set(labs.map(({ slug }) => slug));
    const list = async () =>
      (await allLabs({ db: db as unknown as Deps['db'], content: deps.content }))
        .filter(({ lab }) => own.has(lab.slug))
        .map(({ lab }) => [lab.slug, lab.revision, lab.minutes]);
    const expected = [...own].sort().map((slug) => [slug, 2, 9]);
    expect(await list()).toEqual(expected);
    expect(counted).toEqual({ authoredLab: 1, labRevision: 1 });
    expect(await list()).toEqual(expected);
    expect(counted).toEqual({ authoredLab: 2, labRevision: 1 });
  });

  it('lets work go on in the revision it was begun in, until it is passed; others get the new one', async () => {
    const { id, slug } = await published();
    const learner = guest();
    const { version } = value(await save(learner, slug, 1, NEAR));
    expect(await revise(id)).toBe(2);
    expect(await revisionOf(guest(), slug)).toBe(2);
    expect(await revisionOf(learner, slug)).toBe(1);
    expect(await listed(learner, slug)).toMatchObject({ state: 'begun' });
    const solved = value(await save(learner, slug, 1, SOLVED, version));
    expect(value(await check(learner, slug, solved.version)).passed).toBe(true);
    expect(await revisionOf(learner, slug)).toBe(2);
    expect(await listed(learner, slug)).toMatchObject({ revision: 2, state: null });
    expect(code(await save(learner, slug, 2, SOLVED, solved.version))).toBe('ok');
  });

  it('keeps a retired lab for those who have work in it, and for nobody else', async () => {
    const { id, slug } = await published();
    const learner = guest();
    value(await save(learner, slug, 1, SOLVED));
    value(await retireLab(deps, instructor, { id, retired: true }));
    expect(await listed(guest(), slug)).toBeUndefined();
    expect(code(await opened(guest(), slug))).toBe('lab.unknown');
    expect(await listed(learner, slug)).toMatchObject({ state: 'begun' });
    expect(value(await check(learner, slug, 1)).passed).toBe(true);
    expect(await listed(learner, slug)).toMatchObject({ state: 'passed' });
    expect(await revisionOf(learner, slug)).toBe(1);
    value(await retireLab(deps, instructor, { id, retired: false }));
    expect(await revisionOf(guest(), slug)).toBe(1);
  });

  it('is found by what covers its concepts and by the facts it meets, while it is published', async () => {
    const { id, slug } = await begun(deps, instructor);
    const covering = async () => {
      const { rows } = await showCoverage(deps, { locale: 'ko', query: slug, subject: 'skill', gaps: false });
      return rows.flatMap(({ labs }) => labs).find((lab) => lab.id === slug)?.title;
    };
    const naming = async () => {
      const { impact } = value(await readFact(deps, { locale: 'ko', id: 'sqs.receive.waitTimeSeconds.max' }));
      return (await nameImpact(deps, impact, 'ko')).labs.find((lab) => lab.id === slug)?.title;
    };
    expect([await covering(), await naming()]).toEqual([undefined, undefined]);
    value(await publish(deps, instructor, id));
    expect([await covering(), await naming()]).toEqual(['빈 응답의 요금', '빈 응답의 요금']);
    const content = await contentWithLabs(deps);
    const labs = new Map([...content.labs].filter(([name]) => name === slug));
    expect(triedLabs({ ...content, labs }).get(slug)).toMatchObject({ fault: null });
    // Were the longest wait shorter, its solution would be refused.
    const today = { ...content.limits.today, 'sqs.receive.waitTimeSeconds.max': 1 };
    const tried = triedLabs({ ...content, labs, limits: { ...content.limits, today } }).get(slug);
    expect(tried?.facts.has('sqs.receive.waitTimeSeconds.max')).toBe(true);
    expect(tried?.fault).toContain(slug);
    value(await retireLab(deps, instructor, { id, retired: true }));
    expect([await covering(), await naming()]).toEqual([undefined, undefined]);
  });

  it('gives way to a shipped lab of the same name', async () => {
    const { slug } = await published();
    const shipped = deps.content.labs.get(MODEL);
    if (!shipped) throw new Error('the model is shipped');
    const labs = new Map([
      ...deps.content.labs,
      [slug, { ...shipped, lab: { ...shipped.lab, slug, revision: 7 } }],
    ]);
    const later: Deps = { ...deps, content: { ...deps.content, labs } as Content };
    expect(value(await openLab(later, guest(), { locale: 'en', slug })).lab.revision).toBe(7);
    const all = (await listLabs(later, guest(), { locale: 'en' })).flatMap((group) => group.labs);
    expect(all.filter((lab) => lab.slug === slug)).toHaveLength(1);
  });
});
