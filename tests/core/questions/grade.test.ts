import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '@/core/kernel/rng';
import { choicesOf, grade, gradeInPieces, isCorrect, keyOf, wrongOptions } from '@/core/questions/grade';
import type { Answer, ItemStructure } from '@/core/questions/item';
import { isKind, KINDS, rulesOf } from '@/core/questions/kinds/list';

const single: ItemStructure = { kind: 'single', options: ['x', 'y', 'z'], key: 'y' };
const multiple: ItemStructure = { kind: 'multiple', options: ['x', 'y', 'z', 'w'], key: ['x', 'z'] };
const ordering: ItemStructure = { kind: 'ordering', options: ['x', 'y', 'z'], key: ['z', 'x', 'y'] };
const matching: ItemStructure = {
  kind: 'matching',
  prompts: ['p', 'q', 'r'],
  options: ['x', 'y'],
  key: { p: 'x', q: 'y', r: 'x' },
};
const numeric: ItemStructure = { kind: 'numeric', key: 120, tolerance: 0.5, unit: 's' };
const caseStudy: ItemStructure = {
  kind: 'case',
  parts: [
    { id: 'one', structure: { kind: 'single', options: ['x', 'y'], key: 'x' } },
    { id: 'two', structure: { kind: 'numeric', key: 0.3, tolerance: 0, unit: '' } },
  ],
};
const ALL = [single, multiple, ordering, matching, numeric, caseStudy];

const points = (earned: number, total = 1) => ({ kind: 'points', earned, total });
const invalid = (code: string) => ({ kind: 'invalid', code });

const CASES: [string, ItemStructure, Answer, object][] = [
  ['single right', single, { kind: 'single', picked: 'y' }, points(1)],
  ['single wrong', single, { kind: 'single', picked: 'x' }, points(0)],
  ['single empty', single, { kind: 'single', picked: '' }, invalid('answer.nothing-picked')],
  ['single unknown', single, { kind: 'single', picked: 'w' }, invalid('answer.unknown-option')],
  ['multiple right, other order', multiple, { kind: 'multiple', picked: ['z', 'x'] }, points(1)],
  ['multiple half right', multiple, { kind: 'multiple', picked: ['x', 'y'] }, points(0)],
  ['multiple one short', multiple, { kind: 'multiple', picked: ['x'] }, invalid('answer.wrong-count')],
  [
    'multiple one over',
    multiple,
    { kind: 'multiple', picked: ['x', 'z', 'w'] },
    invalid('answer.wrong-count'),
  ],
  ['multiple same twice', multiple, { kind: 'multiple', picked: ['x', 'x'] }, invalid('answer.wrong-count')],
  ['multiple nothing', multiple, { kind: 'multiple', picked: [] }, invalid('answer.nothing-picked')],
  ['ordering right', ordering, { kind: 'ordering', order: ['z', 'x', 'y'] }, points(1)],
  ['ordering swapped', ordering, { kind: 'ordering', order: ['x', 'z', 'y'] }, points(0)],
  ['ordering short', ordering, { kind: 'ordering', order: ['z', 'x'] }, invalid('answer.incomplete')],
  ['ordering twice', ordering, { kind: 'ordering', order: ['z', 'x', 'x'] }, invalid('answer.incomplete')],
  ['matching right', matching, { kind: 'matching', pairs: { p: 'x', q: 'y', r: 'x' } }, points(1)],
  ['matching two of three', matching, { kind: 'matching', pairs: { p: 'x', q: 'y', r: 'y' } }, points(0)],
  ['matching short', matching, { kind: 'matching', pairs: { p: 'x', q: 'y' } }, invalid('answer.incomplete')],
  ['matching stranger', matching, { kind: 'matching', pairs: { s: 'x' } }, invalid('answer.unknown-option')],
  ['numeric at the edge', numeric, { kind: 'numeric', value: 120.5 }, points(1)],
  ['numeric beyond', numeric, { kind: 'numeric', value: 120.51 }, points(0)],
  ['numeric none', numeric, { kind: 'numeric', value: Number.NaN }, invalid('answer.not-a-number')],
  [
    'case half right, with binary fractions',
    caseStudy,
    {
      kind: 'case',
      parts: { one: { kind: 'single', picked: 'y' }, two: { kind: 'numeric', value: 0.1 + 0.2 } },
    },
    points(1, 2),
  ],
  [
    'case with a part missing',
    caseStudy,
    { kind: 'case', parts: { one: { kind: 'single', picked: 'x' } } },
    invalid('answer.incomplete'),
  ],
  [
    'case with a part of another kind',
    caseStudy,
    { kind: 'case', parts: { one: { kind: 'numeric', value: 1 }, two: { kind: 'numeric', value: 1 } } },
    invalid('answer.wrong-kind'),
  ],
];

describe('grading', () => {
  it.each(CASES)('%s', (_name, structure, answer, expected) => {
    expect(grade(structure, answer)).toEqual(expected);
  });

  it.each(ALL)('$kind: its key is right and nothing else of the kind is invalid by its key', (structure) => {
    expect(isCorrect(grade(structure, keyOf(structure)))).toBe(true);
    expect(wrongOptions(structure, keyOf(structure))).toEqual([]);
  });

  it.each(ALL)('$kind: an answer of any other kind is invalid, never wrong', (structure) => {
    for (const other of ALL.filter(({ kind }) => kind !== structure.kind)) {
      expect(grade(structure, keyOf(other))).toEqual(invalid('answer.wrong-kind'));
    }
  });

  it('is not correct with one wrong part of a case', () => {
    expect(isCorrect({ kind: 'points', earned: 1, total: 2 })).toBe(false);
    expect(isCorrect({ kind: 'invalid', code: 'answer.incomplete' })).toBe(false);
  });

  it('reports matching by prompt though it grades all or nothing', () => {
    const { pieces } = gradeInPieces(matching, { kind: 'matching', pairs: { p: 'x', q: 'x', r: 'x' } });
    expect(pieces).toEqual({ p: true, q: false, r: true });
  });

  it('names wrong options as misconceptions do', () => {
    expect(wrongOptions(multiple, { kind: 'multiple', picked: ['x', 'y'] })).toEqual(['y']);
    const parts = { one: { kind: 'single', picked: 'y' }, two: { kind: 'numeric', value: 1 } } as const;
    expect(wrongOptions(caseStudy, { kind: 'case', parts })).toEqual(['one/y']);
    expect(choicesOf(caseStudy, { kind: 'case', parts })).toEqual(['one/y']);
  });

  it('any picked set of the right size is right exactly when it equals the key', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['x', 'y', 'z', 'w'], { minLength: 2, maxLength: 2 }), (picked) => {
        const right = [...picked].sort().join() === 'x,z';
        expect(isCorrect(grade(multiple, { kind: 'multiple', picked }))).toBe(right);
      }),
    );
  });
});

describe('kinds', () => {
  it('knows its kinds by name, and no inherited property', () => {
    expect(Object.keys(KINDS)).toHaveLength(6);
    expect(isKind('matching')).toBe(true);
    expect(isKind('toString')).toBe(false);
  });

  it.each(ALL)('$kind: shuffling keeps the options and what is right', (structure) => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const shuffled = rulesOf(structure).shuffled(structure, createRng(seed));
        expect(keyOf(shuffled)).toEqual(keyOf(structure));
        expect(grade(shuffled, keyOf(structure))).toEqual(grade(structure, keyOf(structure)));
      }),
      { numRuns: 50 },
    );
  });

  it('never shows an ordering question in its right order', () => {
    for (let seed = 0; seed < 200; seed++) {
      const shuffled = KINDS.ordering.shuffled(
        { kind: 'ordering', options: ['x', 'y'], key: ['x', 'y'] },
        createRng(seed),
      );
      expect(shuffled.options).toEqual(['y', 'x']);
    }
  });

  it('puts each option at each place equally often', () => {
    const places = [0, 0, 0];
    for (let seed = 0; seed < 3_000; seed++) {
      const shuffled = KINDS.single.shuffled(
        { kind: 'single', options: ['x', 'y', 'z'], key: 'y' },
        createRng(seed),
      );
      const place = shuffled.options.indexOf('y');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(count).toBeGreaterThan(900);
  });
});
