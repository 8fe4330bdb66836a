import type { FactId } from '../kernel/ids';

/** What a formula works on and answers with. */
export type Value = number | boolean | string;

/** The tree of a formula: nothing else can be said in the language. `at` is the character it stands at, from 1. */
export type Expression = { at: number } & (
  | { kind: 'constant'; value: Value }
  | { kind: 'name'; name: string }
  | { kind: 'fact'; id: FactId }
  | { kind: 'negate' | 'not'; of: Expression }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'choose'; test: Expression; yes: Expression; no: Expression }
  | { kind: 'call'; name: string; given: readonly Expression[] }
);

/** Operators with their precedence: the higher one binds tighter. */
export const OPERATORS = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '^': 7,
} as const;
export type Operator = keyof typeof OPERATORS;

/** A formula ready to be worked out, any number of times. */
export interface Formula {
  text: string;
  root: Expression;
  /** Names it reads, in the order met. */
  names: readonly string[];
  /** The character each name and each fact is first read at, from 1. */
  places: ReadonlyMap<string, number>;
  /** Facts it reads, by `fact("...")`. */
  facts: readonly FactId[];
}

/** Why a text is no formula, or a formula has no value. The words stand in the locale files under `lint.codes`. */
export type FormulaCode =
  | 'formula.empty'
  | 'formula.too-long'
  | 'formula.too-deep'
  | 'formula.too-big'
  | 'formula.syntax'
  | 'formula.unclosed'
  | 'formula.two'
  | 'formula.not-allowed'
  | 'formula.power'
  | 'formula.unknown-function'
  | 'formula.arguments'
  | 'formula.decimals'
  | 'formula.fact-name'
  | 'formula.unknown-name'
  | 'formula.unknown-fact'
  | 'formula.type'
  | 'formula.result'
  | 'formula.zero-division'
  | 'formula.no-number'
  | 'formula.too-large'
  | 'formula.steps';

/**
 * Thrown where a formula cannot go on; whoever works with formulas catches it and says which one it was.
 * `detail.at` is the character of its text, from 1, where there is one to point at.
 */
export class FormulaFault extends Error {
  constructor(
    readonly code: FormulaCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.name = 'FormulaFault';
  }
}

/** The fault with the character of the formula it happened at, unless that is known already; other errors as they are. */
export function faultAt(at: number, error: unknown): unknown {
  if (!(error instanceof FormulaFault) || error.detail.at !== undefined) return error;
  return new FormulaFault(error.code, { ...error.detail, at });
}

/** Does a piece of work, and says at which character of the formula it failed. */
export function placed<T>(at: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultAt(at, error);
  }
}
