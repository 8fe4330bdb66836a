import type { Limits } from '../facts/limits';
import {
  type Expression,
  type Formula,
  FormulaFault,
  faultAt,
  type Operator,
  placed,
  type Value,
} from './formula';
import { bounded, call, power, rest, settled } from './functions';

/** Where a formula's names and facts have their values. */
export interface Scope {
  names: ReadonlyMap<string, Value>;
  /** Values of the profile the item is drawn for. */
  limits: Limits;
  /** Steps that are left; shared by the formulas of one draw. */
  budget: { steps: number };
}

/** The value of a formula. Throws a `FormulaFault` where it has none. */
export function evaluate(formula: Formula, scope: Scope): Value {
  const { root } = formula;
  const value = worth(root, scope);
  return typeof value === 'number' ? placed(root.at, () => settled(value)) : value;
}

/** The same where only a number will do. */
export function numberOf(formula: Formula, scope: Scope): number {
  const value = evaluate(formula, scope);
  if (typeof value === 'number') return value;
  throw new FormulaFault('formula.result', { wanted: 'number', at: formula.root.at });
}

/** The same where only true or false will do. */
export function truthOf(formula: Formula, scope: Scope): boolean {
  const value = evaluate(formula, scope);
  if (typeof value === 'boolean') return value;
  throw new FormulaFault('formula.result', { wanted: 'boolean', at: formula.root.at });
}

// Not by `placed`: a closure for every node costs more than the arithmetic.
function worth(node: Expression, scope: Scope): Value {
  try {
    return work(node, scope);
  } catch (error) {
    throw faultAt(node.at, error);
  }
}

function work(node: Expression, scope: Scope): Value {
  scope.budget.steps -= 1;
  if (scope.budget.steps < 0) throw new FormulaFault('formula.steps');
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'name': {
      const value = scope.names.get(node.name);
      if (value === undefined) {
        const known = [...scope.names.keys()].join(', ');
        throw new FormulaFault('formula.unknown-name', { name: node.name, known });
      }
      return value;
    }
    case 'fact': {
      const value = Object.hasOwn(scope.limits, node.id) ? scope.limits[node.id] : undefined;
      if (value === undefined) throw new FormulaFault('formula.unknown-fact', { id: node.id });
      return value;
    }
    case 'negate':
      return -number(worth(node.of, scope), '-');
    case 'not':
      return !truth(worth(node.of, scope), '!');
    case 'choose':
      return worth(truth(worth(node.test, scope), 'if') ? node.yes : node.no, scope);
    case 'call':
      return call(
        node.name,
        node.given.map((child) => worth(child, scope)),
      );
    case 'binary':
      return binary(node.operator, node.left, node.right, scope);
  }
}

function binary(operator: Operator, left: Expression, right: Expression, scope: Scope): Value {
  const first = worth(left, scope);
  if (operator === '&&') return truth(first, operator) && truth(worth(right, scope), operator);
  if (operator === '||') return truth(first, operator) || truth(worth(right, scope), operator);
  const second = worth(right, scope);
  if (operator === '==' || operator === '!=') {
    if (typeof first !== typeof second)
      throw new FormulaFault('formula.type', { what: operator, wanted: 'same' });
    return same(first, second) === (operator === '==');
  }
  return arithmetic(operator, number(first, operator), number(second, operator));
}

const same = (a: Value, b: Value): boolean =>
  typeof a === 'number' && typeof b === 'number' ? settled(a) === settled(b) : a === b;

function arithmetic(operator: Exclude<Operator, '&&' | '||' | '==' | '!='>, a: number, b: number): Value {
  switch (operator) {
    case '+':
      return bounded(a + b);
    case '-':
      return bounded(a - b);
    case '*':
      return bounded(a * b);
    case '/':
      if (b === 0) throw new FormulaFault('formula.zero-division');
      return bounded(a / b);
    case '%':
      return rest(a, b);
    case '^':
      return power(a, b);
    case '<':
      return settled(a) < settled(b);
    case '<=':
      return settled(a) <= settled(b);
    case '>':
      return settled(a) > settled(b);
    case '>=':
      return settled(a) >= settled(b);
  }
}

function number(value: Value, what: string): number {
  if (typeof value !== 'number') throw new FormulaFault('formula.type', { what, wanted: 'number' });
  return value;
}

function truth(value: Value, what: string): boolean {
  if (typeof value !== 'boolean') throw new FormulaFault('formula.type', { what, wanted: 'boolean' });
  return value;
}
