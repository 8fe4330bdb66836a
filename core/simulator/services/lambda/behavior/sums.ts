import type { Sum } from './behavior';
import { operand } from './conditions';
import { filledText } from './template';
import { type View, valueAt } from './view';

/** The state of a tumbling window after the records of an event; what is no number counts as 0. */
export function summed(sums: readonly Sum[], { event, records }: View): Readonly<Record<string, unknown>> {
  const state = new Map(Object.entries((valueAt(event, 'state') ?? {}) as object));
  for (const { value } of records)
    for (const { into, add = 1 } of sums) {
      const name = filledText(into, value);
      state.set(name, numberOf(state.get(name)) + numberOf(operand(add, value)));
    }
  return Object.fromEntries(state);
}

const numberOf = (value: unknown): number => {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
};
