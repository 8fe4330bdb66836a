import { describe, expect, it } from 'vitest';
import { answerSchema } from '@/core/questions/answer.schema';
import { authoredItem } from '@/core/questions/authored';
import { authoredBodySchema, structureSchema } from '@/core/questions/authored.schema';
import { authoredBody } from './sample';

const faultsOf = (body: unknown): string[] =>
  authoredBodySchema.safeParse(body).error?.issues.map((issue) => issue.message) ?? [];

describe('a fixed question', () => {
  it('gives the same item for the same seed and another order for another', () => {
    const draw = (seed: string) =>
      authoredItem(authoredBody(), { slug: 'q', revision: 3, seed, profile: 'today' });
    expect(draw('s')).toEqual(draw('s'));
    const orders = new Set(Array.from({ length: 40 }, (_, i) => JSON.stringify(draw(`${i}`).structure)));
    expect(orders.size).toBe(6);
    expect(draw('s')).toMatchObject({
      revision: 3,
      profile: 'today',
      variantKey: 'q',
      proof: { method: 'authored' },
    });
  });

  it("keeps its own profile over the learner's", () => {
    const body = authoredBody({ profile: 'exam' });
    expect(authoredItem(body, { slug: 'q', revision: 1, seed: '', profile: 'today' }).profile).toBe('exam');
  });

  it('is refused with the reason when words and options do not fit', () => {
    const body = authoredBody();
    expect(faultsOf({ ...body, misconceptions: { halved: 'halves-it' } })).toEqual([]);
    const { halved, ...options } = body.text.ko.options;
    expect(halved).toBeDefined();
    const broken = { ...body, misconceptions: {}, text: { ...body.text, ko: { ...body.text.ko, options } } };
    expect(faultsOf(broken)).toEqual(['option halved has no words']);
    const unreasoned = {
      ...body,
      misconceptions: {},
      text: { ...body.text, en: { ...body.text.en, reasons: {} } },
    };
    expect(faultsOf(unreasoned)).toHaveLength(3);
  });

  it.each([
    [{ kind: 'single', options: ['x', 'y'], key: 'z' }, 'the key names z, which is not an option'],
    [{ kind: 'single', options: ['x', 'x'], key: 'x' }, 'option x stands twice'],
    [{ kind: 'multiple', options: ['x', 'y'], key: ['x', 'y'] }, 'every option is keyed'],
    [{ kind: 'ordering', options: ['x', 'y', 'z'], key: ['x', 'y'] }, 'the key must order every option'],
    [{ kind: 'matching', prompts: ['p', 'q'], options: ['x', 'y'], key: { p: 'x' } }, 'prompt q has no key'],
  ])('%j is unanswerable', (structure, message) => {
    expect(structureSchema.safeParse(structure).error?.issues.map((issue) => issue.message)).toEqual([
      message,
    ]);
  });
});

describe('a submitted answer', () => {
  it('is bounded', () => {
    expect(answerSchema.safeParse({ kind: 'single', picked: 'a' }).success).toBe(true);
    expect(answerSchema.safeParse({ kind: 'single', picked: 'a'.repeat(121) }).success).toBe(false);
    expect(answerSchema.safeParse({ kind: 'multiple', picked: Array(27).fill('a') }).success).toBe(false);
    expect(answerSchema.safeParse({ kind: 'numeric', value: Number.POSITIVE_INFINITY }).success).toBe(false);
    expect(answerSchema.safeParse({ kind: 'single', picked: 'a', extra: 1 }).success).toBe(false);
    expect(answerSchema.safeParse({ kind: 'essay', text: 'a' }).success).toBe(false);
  });
});
