import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Level } from '@/core/generators/contract';
import { GENERATORS } from '@/core/generators/list';
import { PROFILES } from '@/core/kernel/ids';
import { LOCALES } from '@/core/kernel/locale';
import { createRng } from '@/core/kernel/rng';
import { type Content, readContent } from '@/server/content/read';

const ROOT = fileURLToPath(new URL('../../content', import.meta.url));
/** The rarest belief first appears at seed 791; 20,000 seeds name none that 2,000 do not. */
const SEEDS = 2_000;

const content = readContent(ROOT);

/** Concepts of the questions that name a belief, by its id. */
const used = new Map<string, Set<string>>();
const use = (ids: Iterable<string>, concept: string): void => {
  for (const id of ids) used.set(id, (used.get(id) ?? new Set()).add(concept));
};
for (const generator of GENERATORS) {
  for (let i = 0; i < SEEDS; i++) {
    const profile = PROFILES[Math.floor(i / 3) % 2] ?? 'exam';
    const level = ((i % 3) + 1) as Level;
    const limits = content.limits[profile];
    // Solved, not proved and worded: that is the business of the generators' own contract, and takes a hundred times as long.
    const p = generator.draw(createRng(`${generator.slug}:s${i}`), level, limits, profile);
    use(Object.values(generator.solve(p, limits).misconceptions), generator.concept);
  }
}
for (const { body } of content.questions) use(Object.values(body.misconceptions), body.concept);
for (const { body } of content.parameterised)
  for (const { misconception } of body.distractors) use([misconception], body.concept);
for (const { lab } of content.labs.values())
  for (const { misconception } of lab.nearMisses)
    for (const concept of lab.concepts) use([misconception], concept);

describe('the list of misconceptions', () => {
  const listed = [...content.misconceptions.values()];

  it('holds every id that generators, shipped questions and labs name, and no other', () => {
    expect([...used.keys()].filter((id) => !content.misconceptions.has(id)).sort(), 'not listed').toEqual([]);
    expect(
      listed.map(({ id }) => id).filter((id) => !used.has(id)),
      'listed, but used nowhere',
    ).toEqual([]);
  });

  it.each(LOCALES)('says something else of each: %s', (locale) => {
    const titles = listed.map(({ title }) => title[locale]);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('states a belief in the words of its language', () => {
    for (const { id, title } of listed) {
      expect(title.en, id).toMatch(/^[A-Z]/);
      expect(title.en, id).not.toMatch(/[가-힣]/);
      expect(title.ko, id).toMatch(/다$/);
      expect(title.ko, id).not.toMatch(/고 (생각|착각)한다$/);
    }
  });

  it('names a concept only where some question that uses it is about another', () => {
    for (const { id, concept } of listed) {
      if (!concept) continue;
      expect(content.concepts.has(concept), `${id}: ${concept}`).toBe(true);
      expect(
        [...(used.get(id) ?? [])].some((own) => own !== concept),
        `${id}: ${concept}`,
      ).toBe(true);
    }
  });
});

describe('a broken list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-content-'));
  cpSync(ROOT, folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = readFileSync(join(ROOT, 'misconceptions.yaml'), 'utf8');
  const withLines = (...lines: string[]): Content => {
    writeFileSync(join(folder, 'misconceptions.yaml'), `${file}${lines.join('\n')}\n`);
    return readContent(folder);
  };
  const TITLE = '    title: { ko: 그렇다, en: It is so }';

  it('is read while nothing is wrong', () => {
    const added = withLines('  - id: it-is-so', TITLE, '    concept: sqs.visibility-timeout');
    expect(added.misconceptions.get('it-is-so')).toMatchObject({ concept: 'sqs.visibility-timeout' });
    expect(added.hash).not.toBe(content.hash);
  });

  it.each([
    [
      'an unknown concept',
      ['  - id: it-is-so', TITLE, '    concept: sqs.nothing'],
      'it-is-so: no such concept: sqs.nothing',
    ],
    ['an id given twice', ['  - id: cap-ignored', TITLE], 'cap-ignored stands twice'],
    ['a language left out', ['  - id: it-is-so', '    title: { en: It is so }'], 'title.ko'],
    [
      'a full stop',
      ['  - id: it-is-so', '    title: { ko: 그렇다, en: It is so. }'],
      'one line without a full stop',
    ],
  ])('is refused: %s', (_what, lines, fault) => {
    expect(() => withLines(...lines)).toThrow(fault);
  });
});
