import type { AnyGenerator, Generator } from '@/core/generators/contract';
import { toyGenerator } from './toy-generator';

/** Doubling, where even numbers are about the delay, 5 about the filter, and only 1 and 3 about the fan-out. */
const asking: Generator<{ number: number }> = {
  ...toyGenerator,
  alsoTests: ['sqs.delay', 'sns.filter'],
  asks: ['sqs.delay', 'sns.filter'],
  conceptOf: ({ number }) => {
    if (number === 5) return 'sns.filter';
    return number % 2 === 0 ? 'sqs.delay' : 'sns.fanout';
  },
};

// Stands in for core/generators/list.
export const GENERATORS: readonly AnyGenerator[] = [asking];
export const generatorOf = (slug: string): AnyGenerator | undefined =>
  GENERATORS.find((generator) => generator.slug === slug);
