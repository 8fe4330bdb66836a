import type { Goal } from '../lab.schema';

/** How a goal compares what was found with what is wanted. */
export type Comparison = Extract<Goal, { kind: 'state' }>['is'];

/** Whether a value found compares so with the one wanted. Numbers in text count as numbers. */
export function compare(found: unknown, is: Comparison, wanted: unknown): boolean {
  switch (is) {
    case '=':
      return same(found, wanted);
    case '!=':
      return !same(found, wanted);
    case 'contains':
      return JSON.stringify(found ?? '').includes(String(wanted));
    default:
      return ordered(Number(found), is, Number(wanted));
  }
}

const same = (found: unknown, wanted: unknown): boolean =>
  found === wanted || (found !== null && wanted !== null && String(found) === String(wanted));

function ordered(found: number, is: '<' | '<=' | '>' | '>=', wanted: number): boolean {
  if (is === '<') return found < wanted;
  if (is === '<=') return found <= wanted;
  return is === '>' ? found > wanted : found >= wanted;
}
