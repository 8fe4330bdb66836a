import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Catalogue, type Covered, coverage, isAsked, isCovered } from '@/core/coverage/coverage';
import { GENERATORS } from '@/core/generators/list';
import { shippedContent } from '@/server/content/read';
import { catalogueOf } from '@/server/use-cases/coverage/catalogue';

const content = shippedContent();
const catalogue = catalogueOf(content);
const rows = coverage(catalogue);
const gaps = rows.filter((row) => !isCovered(row)).map(({ id }) => id);
const known = JSON.parse(
  readFileSync(new URL('coverage-gaps.json', import.meta.url), 'utf8'),
) as readonly string[];

describe('coverage', () => {
  it('looks at every claim, trap and skill, once', () => {
    const skills = content.exams.flatMap(({ domains }) =>
      domains.flatMap(({ tasks }) => tasks.flatMap((task) => task.skills)),
    );
    expect(rows).toHaveLength(content.claims.length + content.traps.size + skills.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('has no hole but those on the list', () => {
    expect(
      gaps.filter((id) => !known.includes(id)),
      'taught or asked too little: two generators, or one and two fixed questions',
    ).toEqual([]);
  });

  it('keeps no hole on the list that is closed', () => {
    expect(
      known.filter((id) => !gaps.includes(id)),
      'closed: take them off with `npm run coverage -- --write`',
    ).toEqual([]);
  });

  it('rests on numbers and names that exist', () => {
    const numbers = new Set(content.claims.map(({ number }) => number));
    const { generators, questions, labs, notes } = catalogue;
    const sections = notes.flatMap((note) => note.sections);
    for (const each of [...generators, ...questions, ...labs, ...sections])
      for (const claim of each.claims) expect(numbers, JSON.stringify(each)).toContain(claim);
  });

  it('knows the concept of every fact that a key rests on, which comes up again when the fact changes', () => {
    const held = new Set([...content.concepts.values()].flatMap(({ facts }) => facts));
    const named = [
      ...GENERATORS.flatMap(({ facts }) => facts),
      ...[...content.questions.values()].flatMap(({ body }) => body.facts),
    ];
    expect(
      [...new Set(named)].filter((fact) => !held.has(fact)),
      'name each among the facts of a concept in content/concepts',
    ).toEqual([]);
  });

  it('knows the numbered skills of every concept, and each stands under a task of that concept', () => {
    for (const { id: exam, domains } of content.exams) {
      const tasks = domains.flatMap((domain) => domain.tasks);
      for (const { id, tasks: own, skills = {} } of content.concepts.values()) {
        const wanted = tasks.filter((task) => own[exam]?.includes(task.id));
        const numbered = wanted.filter((task) => task.skills.some(({ ref }) => ref !== null));
        const refs = new Map(
          numbered.flatMap((task) => task.skills.map(({ ref }) => [ref, task.id] as const)),
        );
        const named = skills[exam] ?? [];
        expect(
          named.filter((ref) => !refs.has(ref)),
          `${id}: skills of no task of it`,
        ).toEqual([]);
        const reached = new Set(named.map((ref) => refs.get(ref)));
        expect(
          numbered.map((task) => task.id).filter((task) => !reached.has(task)),
          id,
        ).toEqual([]);
      }
    }
  });
});

describe('a chain', () => {
  const generator = (slug: string, over: Partial<Catalogue['generators'][number]> = {}) => ({
    slug,
    concept: 'a.one',
    alsoTests: [],
    claims: [],
    ...over,
  });
  const question = (slug: string, over: Partial<Catalogue['questions'][number]> = {}) => ({
    slug,
    concept: 'a.other',
    alsoTests: [],
    claims: [],
    traps: [],
    ...over,
  });
  const small: Catalogue = {
    claims: [{ number: 1 }, { number: 2 }],
    traps: [{ id: 'read-is-not-delete', concepts: ['a.two'] }],
    exams: [
      {
        id: 'DVA-C02',
        domains: [
          {
            id: '1',
            title: { ko: '-', en: '-' },
            weight: 100,
            tasks: [
              {
                id: '1.1',
                title: { ko: '-', en: '-' },
                skills: [{ ref: '1.1.5', text: { ko: '-', en: '-' } }],
              },
              { id: '1.2', title: { ko: '-', en: '-' }, skills: [{ ref: null, text: { ko: '-', en: '-' } }] },
            ],
          },
        ],
      },
    ],
    notes: [{ slug: 'note', sections: [{ id: 'first', claims: [1], concepts: ['a.one'] }] }],
    concepts: [
      { id: 'a.one', section: 'note#first', tasks: { 'DVA-C02': ['1.1'] }, skills: { 'DVA-C02': ['1.1.5'] } },
      { id: 'a.two', section: 'note#second', tasks: { 'DVA-C02': ['1.1', '1.2'] } },
    ],
    generators: [
      generator('g1', { claims: [1] }),
      generator('g2', { concept: 'a.other', alsoTests: ['a.two'], traps: ['read-is-not-delete'] }),
    ],
    questions: [question('q1', { claims: [1] }), question('q2', { claims: [1] })],
    labs: [{ slug: 'lab', concepts: ['a.two'], claims: [2] }],
  };
  const row = (id: string): Covered | undefined => coverage(small).find((each) => each.id === id);

  it.each([
    [
      'claim 1',
      { sections: ['note#first'], concepts: ['a.one'], generators: ['g1'], questions: ['q1', 'q2'] },
    ],
    ['claim 2', { sections: [], concepts: [], generators: [], questions: [], labs: ['lab'] }],
    ['trap read-is-not-delete', { sections: ['note#second'], generators: ['g2'], labs: ['lab'] }],
    ['skill DVA-C02 1.1.5', { concepts: ['a.one'], generators: ['g1'], labs: [] }],
    ['skill DVA-C02 1.2', { concepts: ['a.two'], generators: ['g2'], labs: ['lab'] }],
  ])('%s', (id, expected) => {
    expect(row(id)).toMatchObject(expected);
  });

  it('is closed by two generators, or by one with two fixed questions', () => {
    const asked = (generators: number, questions: number): boolean =>
      isAsked({ generators: Array(generators).fill('g'), questions: Array(questions).fill('q') });
    expect([asked(2, 0), asked(1, 2), asked(1, 1), asked(0, 9)]).toEqual([true, true, false, false]);
    expect(
      coverage(small)
        .filter(isCovered)
        .map(({ id }) => id),
    ).toEqual(['claim 1']);
  });
});
