import type { Comparison, Condition, Operand } from './behavior';
import { valueAt } from './view';

/** Whether a condition holds for a record (or for the event, where it has no records). */
export function holds(condition: Condition, subject: unknown): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, subject));
  if ('any' in condition) return condition.any.some((part) => holds(part, subject));
  if ('not' in condition) return !holds(condition.not, subject);
  return compare(operand(condition.left, subject), condition.is, operand(condition.right, subject));
}

/** The value an operand stands for. */
export const operand = (of: Operand, subject: unknown): unknown =>
  typeof of === 'object' && of !== null ? valueAt(subject, of.path) : of;

function compare(left: unknown, is: Comparison, right: unknown): boolean {
  switch (is) {
    case '=':
      return same(left, right);
    case '!=':
      return !same(left, right);
    case 'contains':
      return String(left ?? '').includes(String(right));
    case 'isJson':
      return (typeof left !== 'string') === (right !== false);
    default:
      return ordered(Number(left), is, Number(right));
  }
}

/** Counts travel as text in some records: `"2"` equals 2. */
const same = (left: unknown, right: unknown): boolean =>
  left === right || (left !== null && left !== undefined && String(left) === String(right));

function ordered(left: number, is: '<' | '<=' | '>' | '>=', right: number): boolean {
  if (is === '<') return left < right;
  if (is === '<=') return left <= right;
  return is === '>' ? left > right : left >= right;
}
