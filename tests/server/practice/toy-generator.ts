import type { Generator } from '@/core/generators/contract';
import type { ItemText } from '@/core/questions/item';

/** A generator with five variants: doubling a number from 1 to 5. */
export const toyGenerator: Generator<{ number: number }> = {
  slug: 'toy-doubling',
  revision: 1,
  title: { ko: '두 배', en: 'Doubling' },
  concept: 'sns.fanout',
  alsoTests: [],
  facts: [],
  section: 'sns#fanout',
  claims: [],
  drivers: {
    1: { ko: '작은 수', en: 'small numbers' },
    2: { ko: '작은 수', en: 'small numbers' },
    3: { ko: '작은 수', en: 'small numbers' },
  },
  proofs: ['arithmetic'],
  variety: 'rule',
  draw: (rng) => ({ number: rng.int(1, 5) }),
  variantKey: ({ number }) => `double-${number}`,
  solve: ({ number }) => ({
    structure: { kind: 'numeric', key: number * 2, tolerance: 0, unit: 'x' },
    misconceptions: {},
  }),
  prove: ({ number }) => ({
    method: 'arithmetic',
    holds: true,
    steps: [{ option: null, holds: true, because: { ko: `${number}+${number}`, en: `${number}+${number}` } }],
  }),
  render: ({ number }): ItemText => ({
    stem: `${number} + ${number}?`,
    options: {},
    reasons: {},
    explanation: `${number * 2}`,
  }),
  shape: () => ({ frame: 0, direction: 'forward' }),
};
