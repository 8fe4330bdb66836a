import type { Comparison, Condition, Operand } from './query';

/** Values of a record or of a result, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether a condition holds; nothing compares with what is not there, or is of another type. */
export function holds(condition: Condition, row: Row): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, row));
  if ('any' in condition) return condition.any.some((one) => holds(one, row));
  if ('not' in condition) return !holds(condition.not, row);
  return compares(operandValue(condition.left, row), condition.is, operandValue(condition.right, row));
}

const operandValue = (operand: Operand, row: Row): unknown =>
  'column' in operand ? row[operand.column] : operand.literal;

function compares(left: unknown, is: Comparison, right: unknown): boolean {
  if (left === undefined || left === null || typeof left !== typeof right) return false;
  const [one, other] = [left as string | number, right as string | number];
  switch (is) {
    case '=':
      return one === other;
    case '<>':
      return one !== other;
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
  }
}
