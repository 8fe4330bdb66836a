import { binary, FUNCTIONS, type Grid } from './functions';
import type { Node } from './parse';
import { combine, many, scalar, type TimeSeries, type Value } from './values';

/** What an expression may name. */
export interface Scope {
  readonly grid: Grid;
  /** The value of another query. */
  valueOf(id: string): Value | undefined;
  /** All metrics among the queries, for `METRICS()`; with a text those whose id holds it. */
  metrics(part: string): readonly TimeSeries[];
}

/** The value of an expression; undefined when it makes no sense, such as `SUM("text")`. */
export function evaluateExpression(node: Node, scope: Scope): Value | undefined {
  switch (node.kind) {
    case 'number':
      return scalar(node.value);
    case 'text':
      return { kind: 'text', value: node.value };
    case 'id':
      return named(node.name, scope);
    case 'list':
      return listOf(node.items, scope);
    case 'negative': {
      const of = evaluateExpression(node.of, scope);
      return of && combine(scalar(0), of, (x, y) => x - y);
    }
    case 'binary': {
      const left = evaluateExpression(node.left, scope);
      const right = evaluateExpression(node.right, scope);
      return left && right && binary(node.operator, left, right);
    }
    case 'call':
      return call(node.name, node.args, scope);
  }
}

/** `REPEAT` and `LINEAR` are words of FILL that are written without quotes. */
function named(name: string, scope: Scope): Value | undefined {
  if (name === 'REPEAT' || name === 'LINEAR') return { kind: 'text', value: name };
  return scope.valueOf(name);
}

function call(name: string, args: readonly Node[], scope: Scope): Value | undefined {
  const values: Value[] = [];
  for (const arg of args) {
    const value = evaluateExpression(arg, scope);
    if (!value) return undefined;
    values.push(value);
  }
  if (name !== 'METRICS') return FUNCTIONS.get(name)?.(values, scope.grid);
  const [part] = values;
  return many(scope.metrics(part?.kind === 'text' ? part.value : ''));
}

function listOf(items: readonly Node[], scope: Scope): Value | undefined {
  const all: TimeSeries[] = [];
  for (const item of items) {
    const value = evaluateExpression(item, scope);
    if (value?.kind === 'series') all.push(value.series);
    else if (value?.kind === 'many') all.push(...value.all);
    else return undefined;
  }
  return many(all);
}
