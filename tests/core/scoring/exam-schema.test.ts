import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { conceptFileSchema } from '@/core/notes/note.schema';
import { type Exam, examSchema } from '@/core/scoring/exam.schema';

const CONTENT = new URL('../../../content/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, CONTENT), 'utf8'));
const files = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, CONTENT)).filter((name) => name.endsWith('.yaml'));

const exams = files('exams').map((file): { file: string; exam: Exam } => ({
  file,
  exam: examSchema.parse(read(`exams/${file}`)),
}));

const c02 = (): Exam => {
  const found = exams.find(({ exam }) => exam.id === 'DVA-C02');
  if (!found) throw new Error('content/exams/dva-c02.yaml is missing');
  return structuredClone(found.exam);
};

const messages = (exam: Exam): string =>
  (examSchema.safeParse(exam).error?.issues ?? []).map((issue) => issue.message).join('; ');

test('every exam stands in the file of its id', () => {
  expect(exams.map(({ file }) => file)).toEqual(exams.map(({ exam }) => `${exam.id.toLowerCase()}.yaml`));
});

test('every task a concept names is a task of that exam', () => {
  const strangers = files('concepts').flatMap((file) =>
    conceptFileSchema.parse(read(`concepts/${file}`)).concepts.flatMap((concept) =>
      Object.entries(concept.tasks).flatMap(([id, tasks]) => {
        const exam = exams.find((candidate) => candidate.exam.id === id)?.exam;
        const known = exam?.domains.flatMap((domain) => domain.tasks.map((task) => task.id)) ?? [];
        return tasks.filter((task) => !known.includes(task)).map((task) => `${concept.id}: ${id} ${task}`);
      }),
    ),
  );
  expect(strangers).toEqual([]);
});

test('weights that do not add up to 100 are refused', () => {
  const exam = c02();
  exam.domains = exam.domains.slice(1);
  expect(messages(exam)).toContain('the weights add up to 68 percent');
});

test('a single unknown weight is refused, all unknown are not', () => {
  const one = c02();
  one.domains = one.domains.map((domain, index) => (index === 0 ? { ...domain, weight: null } : domain));
  expect(messages(one)).toContain('every domain or of none');
  const all = c02();
  all.domains = all.domains.map((domain) => ({ ...domain, weight: null }));
  expect(messages(all)).toBe('');
});

test('a task outside its domain, a pass mark off the scale and dates in the wrong order are refused', () => {
  const exam = c02();
  const [first, second, ...rest] = exam.domains;
  if (!first || !second) throw new Error('two domains are needed');
  const moved: Exam = {
    ...exam,
    domains: [{ ...first, tasks: second.tasks }, { ...second, tasks: [] }, ...rest],
    pass: 1001,
    offeredUntil: '2022-12-31',
  };
  expect(messages(moved)).toContain('task 2.1 does not belong to domain 1');
  expect(messages(moved)).toContain('the pass mark must lie on the scale');
  expect(messages(moved)).toContain('the last day is before the first');
});
