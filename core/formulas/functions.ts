import { FormulaFault, type Value } from './formula';

/** Digits a number keeps: what binary fractions leave behind is beyond them, so that 0.1 + 0.2 is 0.3. */
const DIGITS = 12;
/** Further out, twelve digits would not tell neighbours apart. */
const SIZE_MAX = 1e15;
const DECIMALS_MAX = 6;

/** The number, if formulas may go on with it. Throws for what is none, or is out of bounds. */
export function bounded(value: number): number {
  if (Number.isNaN(value)) throw new FormulaFault('formula.no-number');
  if (Math.abs(value) > SIZE_MAX) throw new FormulaFault('formula.too-large');
  return value;
}

/** A number as it is compared, rounded and shown. */
export const settled = (value: number): number =>
  Number.isInteger(value) ? value : Number(bounded(value).toPrecision(DIGITS));

/**
 * A power. Whole exponents are multiplied out: engines differ in the last digit of `**`, and an item must be the
 * same on every machine.
 */
export function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return bounded(base ** exponent);
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= base;
  if (exponent < 0 && product === 0) throw new FormulaFault('formula.zero-division');
  return bounded(exponent < 0 ? 1 / product : product);
}

/** The rest that has the sign of the divisor, as in a spreadsheet: -1 % 5 is 4. */
export function rest(value: number, divisor: number): number {
  if (divisor === 0) throw new FormulaFault('formula.zero-division');
  return bounded(value - divisor * Math.floor(settled(value / divisor)));
}

/** Halves away from zero, at so many decimals. */
export function rounded(value: number, decimals = 0): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > DECIMALS_MAX) {
    throw new FormulaFault('formula.decimals', { max: DECIMALS_MAX });
  }
  const scale = 10 ** decimals;
  return settled((Math.sign(value) * Math.round(settled(Math.abs(value) * scale))) / scale);
}

interface Rule {
  least: number;
  most: number;
  work(numbers: readonly number[]): number;
}

const rule = (least: number, most: number, work: Rule['work']): Rule => ({ least, most, work });
const one = (work: (x: number) => number): Rule => rule(1, 1, ([x = 0]) => work(x));

/** Functions of numbers, by name. A map: a name of an object's own (`constructor`) finds nothing in it. */
const FUNCTIONS: ReadonlyMap<string, Rule> = new Map([
  ['abs', one(Math.abs)],
  ['ceil', one((x) => Math.ceil(settled(x)))],
  ['clamp', rule(3, 3, ([x = 0, least = 0, most = 0]) => Math.min(Math.max(x, least), most))],
  ['floor', one((x) => Math.floor(settled(x)))],
  ['log10', one((x) => Math.log10(x))],
  ['log2', one((x) => Math.log2(x))],
  ['max', rule(1, 8, (all) => Math.max(...all))],
  ['min', rule(1, 8, (all) => Math.min(...all))],
  ['round', rule(1, 2, ([x = 0, decimals]) => rounded(x, decimals))],
  ['sqrt', one(Math.sqrt)],
]);

/** What an author may call. `if(test, a, b)` and `fact("id")` are part of the language itself. */
export const FUNCTION_NAMES: readonly string[] = ['fact', 'if', ...FUNCTIONS.keys()].sort();

/** The rule of a function. Throws where there is none of that name. */
function ruleOf(name: string): Rule {
  const found = FUNCTIONS.get(name);
  if (found) return found;
  throw new FormulaFault('formula.unknown-function', { name, known: FUNCTION_NAMES.join(', ') });
}

/** Is there such a function, and does it take so many? Throws where not. */
export function mayCall(name: string, given: number): void {
  const { least, most } = ruleOf(name);
  if (given >= least && given <= most) return;
  throw new FormulaFault('formula.arguments', { name, wanted: least === most ? least : `${least}-${most}` });
}

/** The value of a function. Throws where it has none. */
export function call(name: string, given: readonly Value[]): number {
  const { work } = ruleOf(name);
  const numbers = given.map((value) => {
    if (typeof value === 'number') return value;
    throw new FormulaFault('formula.type', { what: `${name}()`, wanted: 'number' });
  });
  const value = work(numbers);
  if (value === Number.NEGATIVE_INFINITY) throw new FormulaFault('formula.no-number');
  return bounded(value);
}
