import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyQuestion, createQuestion } from '@/server/use-cases/studio/create-question';
import { type ListInput, listQuestions } from '@/server/use-cases/studio/list-questions';
import { publishQuestion } from '@/server/use-cases/studio/publish-question';
import { questionStatistics } from '@/server/use-cases/studio/question-statistics';
import { readQuestion } from '@/server/use-cases/studio/read-question';
import { retireQuestion } from '@/server/use-cases/studio/retire-question';
import { saveDraft } from '@/server/use-cases/studio/save-draft';
import { databases } from '../../support/database';
import { codeOf, play, show, start, value } from '../practice/play';
import { type PracticeWorld, practiceWorld } from '../practice/world';
import { type Account, account, copyOf, drafted, finished, publish, rewrite } from './bench';

vi.mock('@/core/generators/list', () => import('../practice/toy-list'));

describe.each(databases())('studio on $name', ({ open }) => {
  let world: PracticeWorld;
  let instructor: Account;
  let other: Account;
  let admin: Account;
  let learner: Account;
  beforeAll(async () => {
    world = await practiceWorld(open);
    instructor = await account(world, 'INSTRUCTOR');
    other = await account(world, 'INSTRUCTOR');
    admin = await account(world, 'ADMIN');
    learner = await account(world, 'LEARNER');
  });
  afterAll(() => world.close());

  const list = async (actor: Account, over: Partial<ListInput> = {}) =>
    value(
      await listQuestions(world.deps, actor, {
        locale: 'en',
        whose: 'all',
        kind: null,
        topic: null,
        status: null,
        text: '',
        page: 1,
        ...over,
      }),
    );
  const slugOf = async (id: string) => (await world.db.question.findUniqueOrThrow({ where: { id } })).slug;

  it('is closed to learners, guests and nobody, and changes nothing for them', async () => {
    const id = await drafted(world, instructor);
    const before = await world.db.question.findUniqueOrThrow({ where: { id } });
    const version = value(await readQuestion(world.deps, instructor, { id })).version;
    const nobody = { kind: 'nobody' } as const;
    for (const [actor, code] of [
      [learner, 'access.not-allowed'],
      [world.guest(), 'access.sign-in-first'],
      [nobody, 'access.sign-in-first'],
    ] as const) {
      const { deps } = world;
      const tries = [
        await createQuestion(deps, actor, { kind: 'single', topic: 'sns' }),
        await copyQuestion(deps, actor, { id }),
        await readQuestion(deps, actor, { id }),
        await saveDraft(deps, actor, { id, version, draft: finished('Changed') }),
        await publishQuestion(deps, actor, { id, version }),
        await retireQuestion(deps, actor, { id, retired: true }),
        await questionStatistics(deps, actor, { id }),
      ];
      expect(tries.map(codeOf)).toEqual(tries.map(() => code));
    }
    expect(await world.db.question.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  it('lets an instructor edit own questions only, an administrator all, and nobody a shipped one', async () => {
    const id = await drafted(world, instructor);
    const { version } = value(await readQuestion(world.deps, other, { id }));
    const draft = finished('By somebody else');
    expect(codeOf(await saveDraft(world.deps, other, { id, version, draft }))).toBe('access.not-allowed');
    expect(codeOf(await saveDraft(world.deps, admin, { id, version, draft }))).toBe('ok');
    const shipped = value(await readQuestion(world.deps, admin, { id: 'delay-one' }));
    expect(shipped.mayEdit).toBe(false);
    const input = { id: 'delay-one', version: shipped.version };
    expect(codeOf(await saveDraft(world.deps, admin, { ...input, draft }))).toBe('question.not-editable');
    expect(codeOf(await publishQuestion(world.deps, admin, input))).toBe('question.not-editable');
    expect(codeOf(await retireQuestion(world.deps, admin, { id: 'delay-one', retired: true }))).toBe(
      'question.not-editable',
    );
  });

  it('keeps an unfinished draft of any kind, and gives it back as it was', async () => {
    const { id } = value(await createQuestion(world.deps, instructor, { kind: 'numeric', topic: 'sns' }));
    const { draft } = value(await readQuestion(world.deps, instructor, { id }));
    expect(draft).toMatchObject({
      structure: { kind: 'numeric', key: Number.NaN, tolerance: 0, unit: '' },
    });
    expect(codeOf(await publish(world, instructor, id))).toBe('question.lint');
  });

  it('refuses to save over what somebody else saved, and takes the same text twice', async () => {
    const id = await drafted(world, instructor);
    const { version } = value(await readQuestion(world.deps, instructor, { id }));
    const mine = { id, version, draft: finished('Mine') };
    const first = value(await saveDraft(world.deps, instructor, mine));
    expect(value(await saveDraft(world.deps, instructor, mine)).version).toBe(first.version);
    const theirs = await saveDraft(world.deps, admin, { id, version, draft: finished('Theirs') });
    expect(codeOf(theirs)).toBe('question.changed-meanwhile');
    const { draft } = value(await readQuestion(world.deps, instructor, { id }));
    expect(draft?.text.en.stem).toBe('Mine: which one?');
  });

  it('lets one of two simultaneous saves win and tells the other', async () => {
    const id = await drafted(world, instructor);
    const { version } = value(await readQuestion(world.deps, instructor, { id }));
    const saves = await Promise.all(
      ['One', 'Two'].map((about) =>
        saveDraft(world.deps, instructor, { id, version, draft: finished(about) }),
      ),
    );
    expect(saves.map(codeOf).sort()).toEqual(['ok', 'question.changed-meanwhile']);
  });

  it('does not publish what breaks a rule, and names the fields', async () => {
    const id = await drafted(world, instructor, finished('Broken', { facts: [], concept: '' }));
    const refused = await publish(world, instructor, id);
    expect(refused).toEqual({
      ok: false,
      error: { code: 'question.lint', detail: { where: 'concept, facts' } },
    });
    expect(await world.db.questionRevision.count({ where: { questionId: id } })).toBe(0);
  });

  it('publishes in spite of warnings and returns them', async () => {
    const { text } = finished('Warned');
    const options = { ...text.en.options, wrong: 'always wrong' };
    const body = finished('Warned', { text: { ...text, en: { ...text.en, options } } });
    const id = await drafted(world, instructor, body);
    const { warnings, revision } = value(await publish(world, instructor, id));
    expect(revision).toBe(1);
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['options.absolute', 'text/en/options/wrong'],
    ]);
  });

  it('gives learners a published question, and goes on giving the published text while a draft changes', async () => {
    const id = await drafted(world, instructor, finished('First'));
    const slug = await slugOf(id);
    const guest = world.guest();
    expect(codeOf(await tryShow(guest, slug))).toBe('attempt.empty');
    value(await publish(world, instructor, id));
    const attempt = await start(world, guest, { question: slug, length: 1 });
    expect((await show(world, guest, attempt)).item.text.en.stem).toBe('First: which one?');
    await play(world, guest, attempt);

    await rewrite(world, instructor, id, finished('Second', { concept: 'sns.fanout' }));
    const between = await start(world, world.guest(), { question: slug, length: 1 });
    expect((await show(world, world.guest(), between)).item.text.en.stem).toBe('First: which one?');
    expect(value(await readQuestion(world.deps, instructor, { id }))).toMatchObject({
      changed: true,
      topic: 'sqs-messages',
    });

    expect(value(await publish(world, instructor, id)).revision).toBe(2);
    const later = await start(world, world.guest(), { question: slug, length: 1 });
    expect((await show(world, world.guest(), later)).item.text.en.stem).toBe('Second: which one?');
    // The answer given before keeps the revision it was given.
    const response = await world.db.response.findFirstOrThrow({
      where: { userId: guest.id },
      include: { revision: true },
    });
    expect(response.revision.number).toBe(1);
    const row = await world.db.question.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ topicId: 'sns', conceptId: 'sns.fanout' });
  });

  it('makes no revision when nothing changed', async () => {
    const id = await drafted(world, instructor, finished('Same'));
    expect(value(await publish(world, instructor, id)).revision).toBe(1);
    expect(value(await publish(world, instructor, id)).revision).toBe(1);
    expect(await world.db.questionRevision.count({ where: { questionId: id } })).toBe(1);
    expect(value(await readQuestion(world.deps, instructor, { id })).changed).toBe(false);
  });

  it('retires and brings back', async () => {
    const id = await drafted(world, instructor, finished('Retired'));
    value(await publish(world, instructor, id));
    const slug = await slugOf(id);
    value(await retireQuestion(world.deps, instructor, { id, retired: true }));
    expect(codeOf(await tryShow(world.guest(), slug))).toBe('attempt.empty');
    value(await retireQuestion(world.deps, instructor, { id, retired: false }));
    expect(codeOf(await tryShow(world.guest(), slug))).toBe('ok');
    const never = await drafted(world, instructor);
    value(await retireQuestion(world.deps, instructor, { id: never, retired: true }));
    value(await retireQuestion(world.deps, instructor, { id: never, retired: false }));
    expect((await world.db.question.findUniqueOrThrow({ where: { id: never } })).status).toBe('DRAFT');
  });

  it('copies a shipped question into a draft of one’s own', async () => {
    const id = await copyOf(world, instructor, 'delay-one');
    const copy = value(await readQuestion(world.deps, instructor, { id }));
    const original = value(await readQuestion(world.deps, instructor, { id: 'delay-one' }));
    expect(copy).toMatchObject({ status: 'DRAFT', mayEdit: true, revision: 0, draft: original.draft });
    expect(codeOf(await copyQuestion(world.deps, instructor, { id: 'toy' }))).toBe('question.unknown');
  });

  it('lists by owner, status, topic, kind and words', async () => {
    const id = await drafted(world, other, finished('Unmistakable'));
    const ids = async (over: Partial<ListInput>) =>
      (await list(other, over)).questions.map((question) => question.id);
    expect(await ids({ whose: 'mine' })).toEqual([id]);
    expect(await ids({ text: 'unmistakable ONE' })).toEqual([id]);
    expect(await ids({ text: 'unmistakable absent' })).toEqual([]);
    expect(await ids({ text: 'unmistakable', status: 'PUBLISHED' })).toEqual([]);
    expect(await ids({ text: 'unmistakable', topic: 'sns' })).toEqual([]);
    expect(await ids({ text: 'unmistakable', kind: 'numeric' })).toEqual([]);
    const { questions } = await list(other, { text: 'delay-one' });
    expect(questions).toMatchObject([{ origin: 'CONTENT', mayEdit: false, mayCopy: true }]);
  });

  it('pages through a long list without loss', async () => {
    const first = await list(admin);
    const seen = new Set<string>();
    for (let page = 1; page <= first.pages; page++) {
      for (const { id } of (await list(admin, { page })).questions) seen.add(id);
    }
    expect(seen.size).toBe(first.total);
    expect(first.total).toBe(await world.db.question.count());
  });

  it('counts answers by option, certainty and revision', async () => {
    const id = await drafted(world, instructor, finished('Counted'));
    value(await publish(world, instructor, id));
    const slug = await slugOf(id);
    const answer = async (wanted: 'right' | 'wrong', certainty: 'guess' | 'certain') => {
      const guest = world.guest();
      await play(world, guest, await start(world, guest, { question: slug, length: 1 }), {
        wanted,
        certainty,
      });
    };
    await answer('right', 'certain');
    await answer('wrong', 'certain');
    await rewrite(world, instructor, id, finished('Counted again'));
    value(await publish(world, instructor, id));
    await answer('right', 'guess');
    expect(value(await questionStatistics(world.deps, other, { id }))).toEqual({
      answered: 3,
      correct: 2,
      choices: [
        { choice: 'right', count: 2 },
        { choice: 'wrong', count: 1 },
      ],
      byCertainty: [
        { certainty: 'guess', answered: 1, correct: 1 },
        { certainty: 'think', answered: 0, correct: 0 },
        { certainty: 'certain', answered: 2, correct: 1 },
      ],
      byRevision: [
        { revision: 2, answered: 1, correct: 1 },
        { revision: 1, answered: 2, correct: 1 },
      ],
      tooFew: true,
    });
  });

  /** Whether a question can be had, as the outcome of asking for it. */
  async function tryShow(actor: ReturnType<PracticeWorld['guest']>, slug: string) {
    try {
      const attempt = await start(world, actor, { question: slug, length: 1 });
      await show(world, actor, attempt);
      return { ok: true as const, value: null };
    } catch (error) {
      const code = /refused: (.*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 'thrown';
      return { ok: false as const, error: { code } };
    }
  }
});
