import { assert } from '../kernel/assert';
import type { FactId, Profile } from '../kernel/ids';

/** Values only, projected from the fact registry for one profile. */
export type Limits = Readonly<Record<FactId, number | string>>;

/** The number of a fact. Throws when the fact is missing or is text: a bug, as generators declare their facts. */
export function limit(limits: Limits, id: FactId): number {
  const value = limits[id];
  assert(typeof value === 'number', `fact ${id} is not a number in the limits handed in`);
  return value;
}

interface ValuedFact {
  id: string;
  value: number | string | readonly string[];
  min?: number | string;
  max?: number | string;
  exam?: { value: number | string | readonly string[] };
}

const DEFAULT = /\.default$/;
/** The names under which the range of a default is projected. */
export const RANGE_END = /\.(min|max)$/;

/**
 * Projects facts to the values of a profile; lists are joined by ", ". The range of a default is projected beside
 * it: `sqs.visibilityTimeout.default` also gives `sqs.visibilityTimeout.min` and `sqs.visibilityTimeout.max`, where
 * no fact of those names says more.
 */
export function limitsFor(facts: Iterable<ValuedFact>, profile: Profile): Limits {
  const ranges: Record<FactId, number | string> = {};
  const limits: Record<FactId, number | string> = {};
  for (const fact of facts) {
    const value = profile === 'exam' && fact.exam ? fact.exam.value : fact.value;
    limits[fact.id] = typeof value === 'object' ? value.join(', ') : value;
    if (!DEFAULT.test(fact.id)) continue;
    if (fact.min !== undefined) ranges[fact.id.replace(DEFAULT, '.min')] = fact.min;
    if (fact.max !== undefined) ranges[fact.id.replace(DEFAULT, '.max')] = fact.max;
  }
  return { ...ranges, ...limits };
}
