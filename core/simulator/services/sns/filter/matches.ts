import type { Alternative, KeyRule } from './compile';
import type { Field, Fields } from './fields';
import { holds } from './holds';

/** Which element was chosen of each array so far. */
type Chosen = ReadonlyMap<number, number>;

/** Whether the values meet one of the alternatives. */
export function matches(alternatives: readonly Alternative[], fields: Fields): boolean {
  return alternatives.some((alternative) => meets(alternative, 0, fields, new Map()));
}

/**
 * Meets the rules from `at` on. Values for different keys must come from the same elements of the arrays they share,
 * so a choice that leads nowhere is taken back.
 */
function meets(rules: Alternative, at: number, fields: Fields, chosen: Chosen): boolean {
  const rule = rules[at];
  if (!rule) return true;
  const values = fields.get(rule.path);
  if (!values) return absenceMeets(rule) && meets(rules, at + 1, fields, chosen);
  return values.some((field) => {
    if (!rule.conditions.some((condition) => holds(condition, field.leaf))) return false;
    const next = choose(chosen, field);
    return next !== undefined && meets(rules, at + 1, fields, next);
  });
}

const absenceMeets = ({ conditions }: KeyRule): boolean =>
  conditions.some((condition) => condition.kind === 'exists' && !condition.wanted);

function choose(chosen: Chosen, { positions }: Field): Chosen | undefined {
  if (positions.length === 0) return chosen;
  const next = new Map(chosen);
  for (const { array, element } of positions) {
    if ((next.get(array) ?? element) !== element) return undefined;
    next.set(array, element);
  }
  return next;
}
