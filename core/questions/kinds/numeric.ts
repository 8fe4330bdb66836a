import type { NumericStructure } from '../item';
import { allOrNothing, invalid, type KindRules } from './rules';

/** Room for binary fractions (0.1 + 0.2), far below any tolerance an author would write. */
const ROUNDING = 1e-9;

/** A number in the key's unit, right within the absolute tolerance. */
export const numeric: KindRules<NumericStructure> = {
  kind: 'numeric',
  grade(structure, answer) {
    if (answer.kind !== 'numeric') return invalid('answer.wrong-kind');
    if (!Number.isFinite(answer.value)) return invalid('answer.not-a-number');
    const rounding = ROUNDING * Math.max(1, Math.abs(structure.key));
    return allOrNothing(Math.abs(answer.value - structure.key) <= structure.tolerance + rounding);
  },
  keyOf: (structure) => ({ kind: 'numeric', value: structure.key }),
  shuffled: (structure) => structure,
  // Numbers are not counted one by one: learners could fill the table with them.
  choices: () => [],
  wrongOptions: () => [],
};
