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
  exam?: { value: number | string | readonly string[] };
}

/** Projects facts to the values of a profile; lists are joined by ", ". */
export function limitsFor(facts: Iterable<ValuedFact>, profile: Profile): Limits {
  const limits: Record<FactId, number | string> = {};
  for (const fact of facts) {
    const value = profile === 'exam' && fact.exam ? fact.exam.value : fact.value;
    limits[fact.id] = typeof value === 'object' ? value.join(', ') : value;
  }
  return limits;
}
