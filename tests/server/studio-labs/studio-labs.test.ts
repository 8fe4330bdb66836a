import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabFiles } from '@/core/exchange/lab-files';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { LIMITS, take } from '@/server/use-cases/accounts/rate-limit';
import type { Deps } from '@/server/use-cases/deps';
import { createLab } from '@/server/use-cases/studio-labs/create-lab';
import { exportDraft, exportLabs } from '@/server/use-cases/studio-labs/export-labs';
import { FOUND_OF_A_KIND_MAX, findLabIds } from '@/server/use-cases/studio-labs/find-lab-ids';
import { listAuthoredLabs } from '@/server/use-cases/studio-labs/list-authored-labs';
import { labToCheck, previewLab } from '@/server/use-cases/studio-labs/preview-lab';
import { publishLab } from '@/server/use-cases/studio-labs/publish-lab';
import { readAuthoredLab } from '@/server/use-cases/studio-labs/read-authored-lab';
import { retireLab } from '@/server/use-cases/studio-labs/retire-lab';
import { saveLabDraft } from '@/server/use-cases/studio-labs/save-lab-draft';
import { databases, type TestDatabase } from '@/tests/support/database';
import { code, guest } from '../labs/world';
import {
  type Account,
  account,
  begun,
  inLab,
  MODEL,
  publish,
  readLab,
  rewrite,
  studioWorld,
  value,
} from './bench';

const WEAK = inLab('ReceiveMessageWaitTimeSeconds=20\n', 'ReceiveMessageWaitTimeSeconds=2\n');
const BROKEN = inLab('minutes: 8', 'minutes: eight');

describe.each(databases())('labs in the studio on $name', ({ open }) => {
  let database: TestDatabase;
  let deps: Deps;
  let instructor: Account;
  let other: Account;
  let admin: Account;
  beforeAll(async () => {
    database = await open();
    deps = await studioWorld(database.db);
    instructor = await account(database.db, 'INSTRUCTOR');
    other = await account(database.db, 'INSTRUCTOR');
    admin = await account(database.db, 'ADMIN');
  });
  afterAll(() => database.close());

  const rowOf = (id: string) => database.db.authoredLab.findUniqueOrThrow({ where: { id } });
  const revisions = (labId: string) =>
    database.db.labRevision.findMany({ where: { labId }, orderBy: { number: 'asc' } });

  it('is closed to learners, guests and nobody, and changes nothing for them', async () => {
    const { id, slug } = await begun(deps, instructor);
    const before = await rowOf(id);
    const { version, files } = await readLab(deps, instructor, id);
    const learner = await account(database.db, 'LEARNER');
    for (const [actor, refusal] of [
      [learner, 'access.not-allowed'],
      [guest(), 'access.sign-in-first'],
      [{ kind: 'nobody' } as const, 'access.sign-in-first'],
    ] as const) {
      const tries = [
        await createLab(deps, actor, { slug: 'mine', from: MODEL, locale: 'en' }),
        await listAuthoredLabs(deps, actor, { locale: 'en' }),
        await readAuthoredLab(deps, actor, { id, locale: 'en' }),
        await saveLabDraft(deps, actor, { id, version, files: BROKEN(files), locale: 'en' }),
        await publishLab(deps, actor, { id, version }),
        await retireLab(deps, actor, { id, retired: true }),
        await previewLab(deps, actor, { id, locale: 'en' }),
        await labToCheck(deps, actor, { id }),
        findLabIds(deps, actor, { query: 'sqs', locale: 'en' }),
        await exportDraft(deps, actor, { id }),
      ];
      expect(tries.map(code)).toEqual(tries.map(() => refusal));
    }
    expect(await rowOf(id)).toEqual(before);
    expect(await database.db.authoredLab.count({ where: { slug: 'mine' } })).toBe(0);
    expect(slug).toBe(before.slug);
  });

  it('lets an instructor change own labs only, an administrator all; every instructor reads them', async () => {
    const { id } = await begun(deps, instructor);
    const { version, files, mayEdit } = await readLab(deps, other, id);
    expect(mayEdit).toBe(false);
    const save = { id, version, files: WEAK(files), locale: 'en' } as const;
    expect(code(await saveLabDraft(deps, other, save))).toBe('access.not-allowed');
    expect(code(await publishLab(deps, other, { id, version }))).toBe('access.not-allowed');
    expect(code(await retireLab(deps, other, { id, retired: true }))).toBe('access.not-allowed');
    expect(code(await saveLabDraft(deps, admin, save))).toBe('ok');
  });

  it('begins a lab under an address that nobody has, as a copy of another', async () => {
    const { slug } = await begun(deps, instructor);
    const create = (input: { slug: string; from: string }) =>
      createLab(deps, instructor, { ...input, locale: 'en' });
    expect(code(await create({ slug: MODEL, from: MODEL }))).toBe('lab.slug-taken');
    expect(code(await create({ slug, from: MODEL }))).toBe('lab.slug-taken');
    expect(code(await create({ slug: 'Not a slug', from: MODEL }))).toBe('lab.slug-malformed');
    expect(code(await create({ slug: 'a'.repeat(61), from: MODEL }))).toBe('lab.slug-malformed');
    expect(code(await create({ slug: 'of-nothing', from: 'no-such-lab' }))).toBe('lab.unknown');
    const copy = value(await create({ slug: `${slug}-copy`, from: slug }));
    const { files, faults, status, revision } = await readLab(deps, instructor, copy.id);
    expect({ faults, status, revision }).toEqual({ faults: [], status: 'DRAFT', revision: 0 });
    expect(files.texts.en).toContain('The bill for empty answers');
  });

  it.each(LOCALES)(
    'begins a blank lab of which nothing but the words is left to write, %s',
    async (locale) => {
      const slug = `blank-${locale}-${Date.now()}`;
      const { id } = value(await createLab(deps, instructor, { slug, from: null, locale }));
      const { files, faults } = await readLab(deps, instructor, id);
      expect(new Set(faults.map(({ code: fault }) => fault))).toEqual(
        new Set(['text-no-title', 'text-missing']),
      );
      expect(code(await publish(deps, instructor, id))).toBe('lab.faults');
      // Words below every heading, whatever they are.
      const worded = (text: string) => `# Title\n${text.replaceAll(/^(#.+)$/gm, '$1\n\nWords.')}`;
      const texts = { ko: worded(files.texts.ko), en: worded(files.texts.en) };
      expect(await rewrite(deps, instructor, id, () => ({ ...files, texts }))).toMatchObject({ faults: [] });
      const { text } = value(await previewLab(deps, instructor, { id, locale }));
      expect(text).toMatchObject({ title: 'Title', story: 'Words.', solution: 'Words.' });
      expect(value(await publish(deps, instructor, id)).revision).toBe(1);
    },
  );

  it('keeps a text with faults and says where they are; files of another shape are not kept at all', async () => {
    const { id } = await begun(deps, instructor);
    const { faults } = await rewrite(deps, instructor, id, BROKEN);
    expect(faults).toMatchObject([{ file: 'lab.yaml', line: 2, code: 'shape' }]);
    const { version, files } = await readLab(deps, instructor, id);
    expect(files.lab).toContain('minutes: eight');
    const half = { lab: 'half', texts: { ko: 'only one' } } as unknown as LabFiles;
    const long = { ...files, lab: 'x'.repeat(60_001) };
    for (const [given, refusal] of [
      [half, 'input.malformed'],
      [{} as LabFiles, 'input.malformed'],
      [long, 'input.too-large'],
    ] as const)
      expect(code(await saveLabDraft(deps, instructor, { id, version, files: given, locale: 'en' }))).toBe(
        refusal,
      );
    expect((await readLab(deps, instructor, id)).files).toEqual(files);
    expect(code(await publish(deps, instructor, id))).toBe('lab.faults');
    expect(code(await previewLab(deps, instructor, { id, locale: 'en' }))).toBe('lab.faults');
  });

  it('does not let one save go over another, and takes the same save twice', async () => {
    const { id } = await begun(deps, instructor);
    const { version, files } = await readLab(deps, instructor, id);
    const mine = { id, version, files: WEAK(files), locale: 'en' } as const;
    const first = value(await saveLabDraft(deps, instructor, mine));
    expect(value(await saveLabDraft(deps, instructor, mine)).version).toBe(first.version);
    const theirs = { ...mine, files: BROKEN(files) };
    expect(code(await saveLabDraft(deps, admin, theirs))).toBe('lab.changed-meanwhile');
    expect(code(await publishLab(deps, instructor, { id, version }))).toBe('lab.changed-meanwhile');
    expect((await readLab(deps, instructor, id)).version).toBe(first.version);
  });

  it('publishes only what keeps every promise of a lab, whatever the browser found', async () => {
    const { id } = await begun(deps, instructor);
    for (const [change, part] of [
      [WEAK, 'solution'],
      [inLab('ReceiveMessageWaitTimeSeconds=1\n', 'ReceiveMessageWaitTimeSeconds=20\n'), 'one-second'],
      [inLab('atMost: 200', 'atMost: 200000'), 'start'],
    ] as const) {
      const { files } = await readLab(deps, instructor, id);
      await rewrite(deps, instructor, id, change);
      expect(await publish(deps, instructor, id)).toMatchObject({
        ok: false,
        error: { code: 'lab.checks', detail: { part } },
      });
      await rewrite(deps, instructor, id, () => files);
    }
    expect(await revisions(id)).toEqual([]);
    expect((await rowOf(id)).status).toBe('DRAFT');
    expect(value(await publish(deps, instructor, id)).revision).toBe(1);
  });

  it('takes only so many publications of an instructor, of all labs together', async () => {
    const busy = await account(database.db, 'INSTRUCTOR');
    const [one, two] = [await begun(deps, busy), await begun(deps, busy)];
    const { labPublishByInstructor: limit } = LIMITS;
    for (let n = 1; n < limit.max; n++) await take(deps, limit, busy.id);
    value(await publish(deps, busy, one.id));
    expect(code(await publish(deps, busy, two.id))).toBe('rate.too-many');
    expect((await rowOf(two.id)).status).toBe('DRAFT');
    // Who learns from the same account is not held up by it.
    expect(code(await take(deps, LIMITS.labCheckByLearner, busy.id))).toBe('ok');
    expect(code(await publish(deps, admin, two.id))).toBe('ok');
  });

  it('numbers revisions, writes the number into the text, and makes none where nothing changed', async () => {
    const { id } = await begun(deps, instructor);
    expect(value(await publish(deps, instructor, id)).revision).toBe(1);
    expect(value(await publish(deps, instructor, id)).revision).toBe(1);
    await rewrite(deps, instructor, id, inLab('minutes: 8', 'minutes: 9'));
    expect(await readLab(deps, instructor, id)).toMatchObject({ changed: true, revision: 1 });
    expect(value(await publish(deps, instructor, id)).revision).toBe(2);
    expect(await readLab(deps, instructor, id)).toMatchObject({ changed: false, revision: 2 });
    expect(value(await exportDraft(deps, instructor, { id }))[0]?.text).toMatch(/^revision: 2$/m);
    const texts = (await revisions(id)).map(({ files }) => (files as unknown as LabFiles).lab);
    expect(texts.map((text) => /revision: \d|minutes: \d/g[Symbol.match](text))).toEqual([
      ['revision: 1', 'minutes: 8'],
      ['revision: 2', 'minutes: 9'],
    ]);
  });

  it('finds the ids that a lab refers to, of every kind, by words in the reader’s language', () => {
    const found = (query: string, locale: Locale = 'en') =>
      value(findLabIds(deps, instructor, { query, locale }));
    const kinds = (query: string) => found(query).map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds('visibility timeout')).toEqual(
      expect.arrayContaining(['concept sqs.visibility-timeout', 'section sqs-messages#visibility-timeout']),
    );
    expect(kinds('any wait saves')).toEqual(['misconception any-wait-saves-the-same']);
    expect(kinds('sqs-messages')).toContain('topic sqs-messages');
    expect(kinds('kinesis')).toContain('service kinesis');
    expect(kinds('sqs visibilityTimeout default')).toContain('fact sqs.visibilityTimeout.default');
    const korean = found('설정한 가시성 제한 시간에 기본값이 더해진다', 'ko');
    expect(korean).toMatchObject([
      { id: 'default-timeout-is-added', title: '설정한 가시성 제한 시간에 기본값이 더해진다' },
    ]);
    expect(found('')).toEqual([]);
    const concepts = found('sqs').filter(({ kind }) => kind === 'concept');
    expect(concepts).toHaveLength(FOUND_OF_A_KIND_MAX);
  });

  it('lists what there is, with what keeps it from being read', async () => {
    const { id, slug } = await begun(deps, instructor);
    await rewrite(deps, instructor, id, BROKEN);
    const { labs, models } = value(await listAuthoredLabs(deps, other, { locale: 'ko' }));
    expect(labs.find((lab) => lab.id === id)).toMatchObject({
      slug,
      title: '',
      faults: 1,
      status: 'DRAFT',
      mayEdit: false,
      author: 'INSTRUCTOR',
    });
    expect(models.map((model) => model.slug)).toEqual(
      expect.arrayContaining([...deps.content.labs.keys(), slug]),
    );
  });

  it('exports published labs as folders, and a draft to whoever may read it', async () => {
    const { id, slug } = await begun(deps, instructor);
    expect((await exportLabs(deps)).some(({ path }) => path.includes(slug))).toBe(false);
    value(await publish(deps, instructor, id));
    await rewrite(deps, instructor, id, BROKEN);
    const mine = (await exportLabs(deps)).filter(({ path }) => path.includes(`/${slug}/`));
    expect(mine.map(({ path }) => path)).toEqual(
      ['lab.yaml', 'ko.md', 'en.md'].map((name) => `labs/${slug}/${name}`),
    );
    expect(mine[0]?.text).toContain('minutes: 8');
    const draft = value(await exportDraft(deps, other, { id }));
    expect(draft[0]?.text).toContain('minutes: eight');
    value(await retireLab(deps, instructor, { id, retired: true }));
    expect((await exportLabs(deps)).some(({ path }) => path.includes(slug))).toBe(false);
  });
});
