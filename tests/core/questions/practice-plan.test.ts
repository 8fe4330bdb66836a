import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, capacity, planPractice } from '@/core/questions/practice-plan';

const candidate = (id: string, concept: string, over: Partial<Candidate> = {}): Candidate => ({
  id,
  concept,
  fixed: false,
  lastSeenAt: null,
  ...over,
});
const ids = (plan: readonly Candidate[]): string[] => plan.map(({ id }) => id);

describe('the plan of a run', () => {
  it('asks a fixed question once and goes on with generated ones', () => {
    const pool = [candidate('f', 'a', { fixed: true }), candidate('g', 'b')];
    const plan = ids(planPractice(pool, { seed: 's', length: 6 }));
    expect(plan.filter((id) => id === 'f')).toHaveLength(1);
    expect(plan.filter((id) => id === 'g')).toHaveLength(5);
    expect(capacity(pool)).toBe(Number.POSITIVE_INFINITY);
    expect(planPractice([candidate('f', 'a', { fixed: true })], { seed: 's', length: 6 })).toHaveLength(1);
    expect(planPractice([], { seed: 's', length: 6 })).toEqual([]);
  });

  it('lets concepts take turns, however many questions each has', () => {
    const pool = ['1', '2', '3', '4'].map((n) => candidate(`a${n}`, 'a')).concat(candidate('b1', 'b'));
    const plan = planPractice(pool, { seed: 's', length: 6 });
    expect(plan.filter(({ concept }) => concept === 'b')).toHaveLength(3);
    for (const [place, { concept }] of plan.entries()) expect(concept).not.toBe(plan[place + 1]?.concept);
  });

  it('asks what was not seen longest first, never seen before all', () => {
    const pool = [
      candidate('new', 'a'),
      candidate('old', 'a', { lastSeenAt: 1 }),
      candidate('late', 'a', { lastSeenAt: 9 }),
    ];
    for (const seed of ['s', 't', 'u']) {
      expect(ids(planPractice(pool, { seed, length: 4 }))).toEqual(['new', 'old', 'late', 'new']);
    }
  });

  it('does not hang on the order it is given, and little on what else there is', () => {
    const pool = Array.from({ length: 12 }, (_, n) => candidate(`q${n}`, `c${n}`));
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(pool, { minLength: 12 }), (seed, shuffled) => {
        const plan = ids(planPractice(pool, { seed, length: 12 }));
        expect(ids(planPractice(shuffled, { seed, length: 12 }))).toEqual(plan);
        const without = ids(planPractice(pool.slice(1), { seed, length: 11 }));
        expect(without).toEqual(plan.filter((id) => id !== 'q0'));
      }),
    );
  });

  it('differs from seed to seed', () => {
    const pool = Array.from({ length: 5 }, (_, n) => candidate(`q${n}`, `c${n}`));
    const plans = new Set(
      Array.from({ length: 40 }, (_, n) => ids(planPractice(pool, { seed: `${n}`, length: 5 })).join()),
    );
    expect(plans.size).toBeGreaterThan(25);
  });
});
