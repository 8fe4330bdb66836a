import { readFields } from '@/core/simulator/patterns/event-fields';
import { parsePattern } from '@/core/simulator/patterns/parse-pattern';
import { matches } from '@/core/simulator/patterns/pattern';

export const BOUNDS = { numberMax: 5e9, branchesMax: 1_000, complexityMax: 10 };

/** Whether an event fits a pattern; both may be values or texts. */
export function fits(pattern: unknown, event: unknown): boolean {
  const parsed = parsePattern(textOf(pattern), BOUNDS);
  if (!parsed.ok) throw new Error(parsed.reason);
  const fields = readFields(textOf(event));
  if (!fields) throw new Error('the event is no object');
  return matches(parsed.pattern, fields);
}

/** Why a pattern is refused. */
export function reason(pattern: unknown): string {
  const parsed = parsePattern(textOf(pattern), BOUNDS);
  if (parsed.ok) throw new Error(`${textOf(pattern)} was accepted`);
  return parsed.reason;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
