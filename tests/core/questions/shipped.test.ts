import { describe, expect, it } from 'vitest';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { itemFeedback } from '@/core/questions/feedback';
import { grade, isCorrect, keyOf } from '@/core/questions/grade';
import type { Item, ItemText } from '@/core/questions/item';
import { answerFromPublic, answerToPublic } from '@/core/questions/public-ids';
import { publicItem } from '@/core/questions/public-item';
import { LIMITS } from '../../support/limits';

const SEEDS = 25;

/** Texts that only an answered item may show. */
const secrets = (text: ItemText): string[] => [
  ...Object.values(text.reasons),
  text.explanation,
  ...Object.values(text.parts ?? {}).flatMap(secrets),
];

const drawn = (generator: (typeof GENERATORS)[number]): Item[] =>
  Array.from({ length: SEEDS }, (_, n) =>
    drawItem(generator, {
      seed: `p${n}`,
      level: ((n % 3) + 1) as 1 | 2 | 3,
      profile: 'exam',
      limits: LIMITS.exam,
    }),
  );

describe.each(GENERATORS)('$slug', (generator) => {
  const items = drawn(generator);

  it('sends no reason, belief or option name before the answer', () => {
    for (const item of items) {
      const out = JSON.stringify(publicItem(item));
      const hidden = [
        ...secrets(item.text.ko),
        ...secrets(item.text.en),
        ...Object.values(item.misconceptions),
      ];
      const told = hidden.filter(
        (text) => text.length > 8 && out.includes(JSON.stringify(text).slice(1, -1)),
      );
      expect(told).toEqual([]);
      expect(out).not.toMatch(/"(key|reasons|explanation|proof|variantKey|seed|misconceptions)":/);
    }
  });

  it('takes its key by public ids, and explains it in both languages', () => {
    for (const item of items) {
      const key = keyOf(item.structure);
      const sent = answerToPublic(item.structure, key);
      expect(answerFromPublic(item.structure, sent)).toEqual(key);
      expect(isCorrect(grade(item.structure, answerFromPublic(item.structure, sent)))).toBe(true);
      const told = itemFeedback(item, key);
      expect(told).toMatchObject({ correct: true, misconceptions: [] });
      for (const [place, step] of told.proof.steps.entries()) {
        expect(step.option === null).toBe(item.proof.steps[place]?.option === null);
      }
      for (const part of told.parts) {
        expect(part.correct).toBe(true);
        expect(part.text.ko.explanation).not.toBe('');
        expect(Object.keys(part.text.ko.reasons).sort()).toEqual(Object.keys(part.text.en.reasons).sort());
      }
    }
  });
});
