import type { Comparison, Condition, Operand } from './query';
import type { Reader } from './reader';

const COMPARISONS: readonly Comparison[] = ['=', '<>', '<=', '>=', '<', '>'];

/** `AND` binds closer than `OR`. */
export function parseCondition(reader: Reader): Condition {
  const any = [conjunction(reader)];
  while (reader.accept('OR')) any.push(conjunction(reader));
  return any.length === 1 ? (any[0] as Condition) : { any };
}

function conjunction(reader: Reader): Condition {
  const all = [factor(reader)];
  while (reader.accept('AND')) all.push(factor(reader));
  return all.length === 1 ? (all[0] as Condition) : { all };
}

function factor(reader: Reader): Condition {
  if (reader.accept('NOT')) return { not: factor(reader) };
  if (reader.accept('(')) {
    const inside = parseCondition(reader);
    reader.expect(')');
    return inside;
  }
  const left = operand(reader);
  const is = COMPARISONS.find((sign) => reader.accept(sign));
  if (!is) return reader.fail('a comparison');
  return { left, is, right: operand(reader) };
}

function operand(reader: Reader): Operand {
  const negative = reader.accept('-');
  const { kind } = reader.token;
  if (kind === 'number') return { literal: Number(reader.take().text) * (negative ? -1 : 1) };
  if (negative) return reader.fail('a number');
  if (kind === 'text') return { literal: reader.take().text };
  if (reader.is('TRUE') || reader.is('FALSE'))
    return { literal: reader.take().text.toUpperCase() === 'TRUE' };
  return { column: reader.name() };
}
