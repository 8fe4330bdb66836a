import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { blankParameterised } from '@/core/authoring/blank-parameterised';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import type { PublicItem } from '@/core/questions/public-item';
import { answeredItem } from '@/server/bank/stored-feedback';
import { readContent } from '@/server/content/read';
import { syncContent } from '@/server/content/sync';
import { answerItem } from '@/server/use-cases/practice/answer-item';
import { createQuestion } from '@/server/use-cases/studio/create-question';
import { exportQuestions } from '@/server/use-cases/studio/export-questions';
import { type ListInput, listQuestions } from '@/server/use-cases/studio/list-questions';
import { previewAnswer, previewQuestion } from '@/server/use-cases/studio/preview-question';
import { previewVariants } from '@/server/use-cases/studio/preview-variants';
import { questionStatistics } from '@/server/use-cases/studio/question-statistics';
import { readQuestion } from '@/server/use-cases/studio/read-question';
import { codeOf, show, start, submission, value } from '../practice/play';
import { type PracticeWorld, practiceWorld } from '../practice/world';
import { type Account, account, publish, rewrite } from './bench';

vi.mock('@/core/generators/list', () => import('../practice/toy-list'));

const DEFAULT = 'fact("sqs.visibilityTimeout.default")';

/** How long is so many times the default visibility timeout, and some? */
const definition = (over: Partial<ParameterisedBody> = {}): ParameterisedBody => ({
  ...blankParameterised(),
  concept: 'sqs.delay',
  section: 'sqs-messages#visibility',
  level: 1,
  variables: [
    { type: 'integer', name: 'times', from: 4, to: 20, step: 1, unit: '' },
    { type: 'integer', name: 'more', from: 5, to: 60, step: 5, unit: 's' },
  ],
  answer: {
    kind: 'single',
    formula: `times * ${DEFAULT} + more`,
    unit: 's',
    decimals: 0,
    tolerance: 0,
  },
  check: { how: 'condition', formula: `(answer - more) / ${DEFAULT} == times` },
  distractors: [
    { id: 'd1', formula: `times * ${DEFAULT}`, misconception: 'more-left-out' },
    { id: 'd2', formula: `${DEFAULT} + more`, misconception: 'times-left-out' },
    { id: 'd3', formula: 'answer - 1', misconception: 'one-too-few' },
    { id: 'd4', formula: 'answer + 1', misconception: 'one-too-many' },
    { id: 'd5', formula: 'answer + more', misconception: 'more-twice' },
    { id: 'd6', formula: 'answer * 2', misconception: 'all-twice' },
  ],
  text: { ko: words('몇 초입니까?'), en: words('How long is it?') },
  ...over,
});

function words(ask: string): ParameterisedBody['text']['ko'] {
  const told = ['key', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'].map((id) => [id, `{{value}} ${id}`]);
  return {
    stem: `{{times}} × + {{more|number}}: ${ask}`,
    options: { value: '{{value|number}}' },
    reasons: Object.fromEntries(told),
    explanation: '{{answer|number}}',
  };
}

/** What the stem asks for, by the limits of this world. */
function rightOf(item: PublicItem): string {
  const [times = 0, more = 0] = (item.text.en.stem.match(/\d+/g) ?? []).map(Number);
  const right = new Intl.NumberFormat('en').format(times * 30 + more);
  return Object.entries(item.text.en.options).find(([, text]) => text === right)?.[0] ?? `no ${right}`;
}

const MINE: ListInput = {
  locale: 'en',
  whose: 'mine',
  kind: null,
  topic: null,
  status: null,
  text: '',
  page: 1,
};

describe('parameterised questions', () => {
  let world: PracticeWorld;
  let instructor: Account;
  beforeAll(async () => {
    world = await practiceWorld();
    instructor = await account(world, 'INSTRUCTOR');
  });
  afterAll(() => world.close());

  async function drafted(body = definition()): Promise<string> {
    const { id } = value(
      await createQuestion(world.deps, instructor, { kind: 'parameterised', topic: 'sns' }),
    );
    await rewrite(world, instructor, id, body);
    return id;
  }
  const slugOf = async (id: string): Promise<string> =>
    (await world.db.question.findUniqueOrThrow({ where: { id } })).slug;

  it('keeps a draft of any state, shows 20 variants of a finished one, and tells them apart', async () => {
    const { id } = value(
      await createQuestion(world.deps, instructor, { kind: 'parameterised', topic: 'sns' }),
    );
    const { draft } = value(await readQuestion(world.deps, instructor, { id }));
    expect(draft).toEqual(blankParameterised());
    const ask = (body: unknown, from = 0) =>
      previewVariants(world.deps, instructor, { draft: body, from, profile: 'exam' });
    expect(codeOf(ask(draft))).toBe('question.no-variant');
    expect(codeOf(ask(definition(), -1))).toBe('input.malformed');
    expect(codeOf(previewQuestion(world.deps, instructor, { draft }))).toBe('question.no-variant');
    expect(codeOf(await publish(world, instructor, id))).toBe('question.lint');
    const listed = value(await listQuestions(world.deps, instructor, MINE));
    expect(listed.questions[0]).toMatchObject({ id, parameterised: true });
    expect(listed.questions[0]?.errors).toBeGreaterThan(5);
    const shown = value(ask(definition()));
    expect(shown).toHaveLength(20);
    const stems = shown.map(({ drawn }) => (drawn.ok ? drawn.item.text.en.stem : ''));
    expect(new Set(stems).size).toBeGreaterThan(10);
    const [first] = shown;
    const variant = { seed: first?.seed ?? '', profile: 'exam' as const };
    const item = value(previewQuestion(world.deps, instructor, { draft: definition(), variant }));
    expect(item.text.en.stem).toBe(stems[0]);
    const told = previewAnswer(world.deps, instructor, {
      draft: definition(),
      variant,
      answer: { kind: 'single', picked: rightOf(item) },
      certainty: 'certain',
    });
    expect(value(told)).toMatchObject({ correct: true, proof: { method: 'solver' } });
  });

  it('asks nobody but instructors, and changes nobody else’s', async () => {
    const id = await drafted();
    const learner = await account(world, 'LEARNER');
    const other = await account(world, 'INSTRUCTOR');
    expect(codeOf(await publish(world, other, id))).toBe('access.not-allowed');
    const asked = { draft: definition(), from: 0, profile: 'exam' as const };
    expect(codeOf(previewVariants(world.deps, learner, asked))).toBe('access.not-allowed');
    expect(codeOf(previewVariants(world.deps, { kind: 'nobody' }, asked))).toBe('access.sign-in-first');
  });

  it('believes no browser: draws seeds of its own before it publishes', async () => {
    const odd = definition({ constraints: ['1 / (times % 17 - 3) != 100'] });
    const unsound = await drafted(odd);
    expect(codeOf(await publish(world, instructor, unsound))).toMatch(/^question\.(contract|lint)$/);
    const unproved = await drafted(
      definition({ check: { how: 'condition', formula: 'answer > 0 && times > 4 || answer == 0' } }),
    );
    expect(codeOf(await publish(world, instructor, unproved))).toMatch(/^question\.(contract|lint)$/);
    const { distractors } = definition();
    const leaning = await drafted(definition({ distractors: distractors.slice(3) }));
    expect(codeOf(await publish(world, instructor, leaning))).toBe('question.leaning');
    const few = await drafted(
      definition({
        variables: definition().variables.map(
          (one) => ({ ...one, to: one.type === 'choice' ? 0 : one.from + one.step }) as never,
        ),
      }),
    );
    expect(codeOf(await publish(world, instructor, few))).toBe('question.leaning');
    expect(await world.db.questionRevision.count({ where: { question: { authorId: instructor.id } } })).toBe(
      0,
    );
  });

  it('gives learners fresh variants, grades them, counts slips, and keeps the revision of old answers', async () => {
    const id = await drafted();
    expect(value(await publish(world, instructor, id)).revision).toBe(1);
    const question = await slugOf(id);
    const guest = world.guest();
    const attempt = await start(world, guest, { question, length: 5 });
    const stems = new Set<string>();
    for (let position = 0; position < 5; position++) {
      const view = await show(world, guest, attempt, position);
      stems.add(view.item.text.en.stem);
      const right = rightOf(view.item);
      const wrong = Object.keys(view.item.text.en.options).find((option) => option !== right) ?? '';
      const picked = position === 0 ? wrong : right;
      const input = submission(view, 'right', { answer: { kind: 'single', picked } });
      const told = value(await answerItem(world.deps, guest, input));
      expect(told.correct).toBe(position > 0);
      expect(told.facts.map((fact) => fact.id)).toEqual(['sqs.visibilityTimeout.default']);
      if (position === 0) expect(told.misconceptions).toHaveLength(1);
    }
    expect(stems.size).toBe(5);
    const counted = value(await questionStatistics(world.deps, instructor, { id }));
    expect(counted).toMatchObject({ answered: 5, correct: 4 });
    expect(counted.choices.find(({ choice }) => choice === 'key')?.count).toBe(4);

    await rewrite(world, instructor, id, definition({ level: 2 }));
    expect(value(await publish(world, instructor, id)).revision).toBe(2);
    const old = await world.db.response.findMany({ where: { questionId: id } });
    expect(new Set(old.map((row) => row.revisionId))).toEqual(new Set([`${question}.1`]));
    expect((await show(world, guest, attempt, 1)).item.text.en.stem).toBe([...stems][1]);
    // An answer given before a fact changed is not judged by what holds since.
    const [row] = old;
    if (!row) throw new Error('nothing was answered');
    expect(await answeredItem(world.deps, row)).not.toBeNull();
    const limits = { exam: { 'sqs.visibilityTimeout.default': 31 }, today: world.content.limits.today };
    const changed = { ...world.deps, content: { ...world.content, limits } };
    expect(await answeredItem(changed, row)).toBeNull();
    const list = value(await listQuestions(world.deps, instructor, MINE));
    expect(list.questions.find((one) => one.id === id)).toMatchObject({
      parameterised: true,
      answered: 5,
      errors: 0,
    });
  });

  it('is exported as a folder that ships like any other', async () => {
    const exhibits = [
      { title: 'CLI: {{times}}', body: '```sh\n## Options\naws sqs wait --seconds {{more|code}}\n```' },
      { title: 'Table', body: '| a | b |\n| --- | --- |\n| {{times}} | {{more}} |' },
    ];
    const { ko, en } = definition().text;
    const id = await drafted(
      definition({
        answer: { ...definition().answer, kind: 'numeric', tolerance: 1 },
        text: { ko: { ...ko, exhibits }, en: { ...en, exhibits } },
      }),
    );
    value(await publish(world, instructor, id));
    const slug = await slugOf(id);
    const files = (await exportQuestions(world.deps)).filter(({ path }) => path.includes(slug));
    const folder = mkdtempSync(join(tmpdir(), 'redrive-definition-'));
    try {
      writeFileSync(join(folder, 'topics.yaml'), 'topics: []\n');
      for (const { path, text } of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { parameterised } = readContent(folder);
      const stored = await world.db.questionRevision.findUniqueOrThrow({ where: { id: `${slug}.1` } });
      expect(parameterised).toEqual([{ slug, topic: 'sqs-messages', body: stored.body }]);
      const [shipped] = parameterised;
      if (!shipped) throw new Error('nothing was read back');
      const another = await practiceWorld();
      await syncContent(
        another.db,
        { ...another.content, hash: 'more', parameterised: [shipped] },
        world.clock.now,
      );
      const view = await show(
        another,
        another.guest(),
        await start(another, another.guest(), { question: slug }),
      );
      expect(view.item.structure.kind).toBe('numeric');
      const [times, more] = view.item.text.en.stem.match(/\d+/g) ?? [];
      const [cli, table] = view.item.text.en.exhibits;
      expect(cli).toEqual({
        title: `CLI: ${times}`,
        body: exhibits[0]?.body.replace('{{more|code}}', `${more}`),
      });
      expect(table?.body).toContain(`| ${times} | ${more} seconds |`);
      await another.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
