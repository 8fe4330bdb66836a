import { expect, it } from 'vitest';
import en from '@/content/locales/en/question.json';
import { drawItem } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import type { Item } from '@/core/questions/item';
import { shippedContent } from '@/server/content/read';

const SEEDS = 400;

const unitsOf = ({ structure }: Item): string[] => {
  const parts = structure.kind === 'case' ? structure.parts.map((part) => part.structure) : [structure];
  return parts.flatMap((part) => (part.kind === 'numeric' ? [part.unit] : []));
};

it('every unit a number is asked in has words in the locale files', () => {
  const limits = shippedContent().limits.exam;
  const units = new Set(
    GENERATORS.flatMap((generator) =>
      Array.from({ length: SEEDS }, (_, seed) =>
        unitsOf(
          drawItem(generator, {
            seed: `unit${seed}`,
            level: ((seed % 3) + 1) as 1 | 2 | 3,
            profile: 'exam',
            limits,
          }),
        ),
      ).flat(),
    ),
  );
  expect(units.size).toBeGreaterThan(5);
  expect([...units].filter((unit) => !(unit in en.units))).toEqual([]);
});
