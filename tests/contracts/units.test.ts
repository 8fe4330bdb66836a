import { expect, it } from 'vitest';
import en from '@/content/locales/en/question.json';
import type { Limits } from '@/core/facts/limits';
import type { AnyGenerator, Level, Solved } from '@/core/generators/contract';
import { GENERATORS } from '@/core/generators/list';
import { createRng } from '@/core/kernel/rng';
import { shippedContent } from '@/server/content/read';

const SEEDS = 400;

const drawn = (generator: AnyGenerator, seed: number, limits: Limits): unknown =>
  generator.draw(createRng(`${generator.slug}:unit${seed}`), ((seed % 3) + 1) as Level, limits, 'exam');

const unitsOf = ({ structure }: Solved): string[] => {
  const parts = structure.kind === 'case' ? structure.parts.map((part) => part.structure) : [structure];
  return parts.flatMap((part) => (part.kind === 'numeric' ? [part.unit] : []));
};

it('every unit a number is asked in has words in the locale files', () => {
  const limits = shippedContent().limits.exam;
  const units = new Set(
    GENERATORS.flatMap((generator) =>
      Array.from({ length: SEEDS }, (_, seed) =>
        unitsOf(generator.solve(drawn(generator, seed, limits), limits)),
      ).flat(),
    ),
  );
  expect(units.size).toBeGreaterThan(5);
  expect([...units].filter((unit) => !(unit in en.units))).toEqual([]);
});
