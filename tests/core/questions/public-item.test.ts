import { describe, expect, it } from 'vitest';
import { authoredItem } from '@/core/questions/authored';
import { grade, isCorrect, keyOf } from '@/core/questions/grade';
import type { Item, ItemStructure } from '@/core/questions/item';
import { answerFromPublic, answerToPublic, publicOptionId } from '@/core/questions/public-ids';
import { publicItem } from '@/core/questions/public-item';
import { authoredBody } from './sample';

const request = { slug: 'q', revision: 1, seed: 'SECRET-seed', profile: 'exam' } as const;
const item: Item = {
  ...authoredItem(authoredBody(), request),
  concept: 'SECRET-concept',
  alsoTests: ['SECRET-also'],
  facts: ['SECRET-fact'],
  section: 'SECRET#section',
  variantKey: 'SECRET-variant',
  proof: {
    method: 'solver',
    steps: [{ option: 'right', holds: true, because: { ko: 'SECRET', en: 'SECRET' } }],
  },
};

/** Every string and key of a value, however deep. */
function everything(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...everything(inside)]);
}

const caseStructure: ItemStructure = {
  kind: 'case',
  parts: [
    { id: 'one', structure: { kind: 'single', options: ['y', 'x'], key: 'x' } },
    {
      id: 'two',
      structure: {
        kind: 'matching',
        prompts: ['fifo', 'standard'],
        options: ['dlq-s', 'dlq-f'],
        key: { fifo: 'dlq-f', standard: 'dlq-s' },
      },
    },
    { id: 'three', structure: { kind: 'ordering', options: ['m', 'k', 'l'], key: ['k', 'l', 'm'] } },
    { id: 'four', structure: { kind: 'multiple', options: ['m', 'k', 'l'], key: ['k', 'l'] } },
    { id: 'five', structure: { kind: 'numeric', key: 7, tolerance: 0, unit: 'shards' } },
  ],
};

describe('the public view of an item', () => {
  it('holds the words in both languages and how many to choose', () => {
    const shown = publicItem({
      ...item,
      structure: { kind: 'multiple', options: ['halved', 'right', 'doubled'], key: ['right', 'halved'] },
    });
    expect(shown.structure).toEqual({ kind: 'multiple', options: ['a', 'b', 'c'], choose: 2 });
    expect(shown.text.ko.options).toEqual({ a: 'ko halved', b: 'ko right', c: 'ko doubled' });
    expect(shown.text.en.stem).toBe('en stem?');
  });

  it('lets nothing out that would tell the answer', () => {
    const out = everything(publicItem(item));
    expect(out.filter((text) => text.includes('SECRET'))).toEqual([]);
    expect(out).not.toContain('key');
    // The ids of the options say what they are about.
    expect(out).not.toContain('halved');
    expect(out).not.toContain('right');
  });

  it('shows unit and parts, not their keys', () => {
    const text = {
      ...item.text.en,
      options: {},
      parts: { five: { stem: 'How many?', options: {}, reasons: {}, explanation: 'SECRET' } },
    };
    const shown = publicItem({ ...item, structure: caseStructure, text: { ko: text, en: text } });
    expect(everything(shown).filter((word) => /SECRET|dlq|fifo/.test(word))).toEqual([]);
    expect(shown.structure).toMatchObject({
      kind: 'case',
      parts: [
        { id: 'one' },
        {},
        {},
        { structure: { choose: 2 } },
        { structure: { kind: 'numeric', unit: 'shards' } },
      ],
    });
    expect(shown.text.en.parts.five?.stem).toBe('How many?');
  });
});

describe('public ids', () => {
  it('bring every kind of answer back as it was', () => {
    const key = keyOf(caseStructure);
    const shown = answerToPublic(caseStructure, key);
    expect(shown).toMatchObject({
      parts: {
        one: { picked: 'b' },
        two: { pairs: { p1: 'b', p2: 'a' } },
        three: { order: ['b', 'c', 'a'] },
      },
    });
    expect(answerFromPublic(caseStructure, shown)).toEqual(key);
  });

  it('do not take an option by its own id', () => {
    const structure: ItemStructure = { kind: 'single', options: ['b', 'right'], key: 'right' };
    expect(isCorrect(grade(structure, answerFromPublic(structure, { kind: 'single', picked: 'b' })))).toBe(
      true,
    );
    const named = grade(structure, answerFromPublic(structure, { kind: 'single', picked: 'right' }));
    expect(named).toEqual({ kind: 'invalid', code: 'answer.unknown-option' });
  });

  it('leave an empty pick empty and an answer of another kind as it is', () => {
    const structure: ItemStructure = { kind: 'single', options: ['x', 'y'], key: 'x' };
    expect(grade(structure, answerFromPublic(structure, { kind: 'single', picked: '' }))).toEqual({
      kind: 'invalid',
      code: 'answer.nothing-picked',
    });
    expect(grade(caseStructure, answerFromPublic(caseStructure, { kind: 'single', picked: 'a' }))).toEqual({
      kind: 'invalid',
      code: 'answer.wrong-kind',
    });
  });

  it('name options of parts', () => {
    expect(publicOptionId(caseStructure, 'one/x')).toBe('one/b');
    expect(publicOptionId(caseStructure, 'one/q')).toBeNull();
  });
});
