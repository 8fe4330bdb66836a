import { contains, type IpRange, parseIp } from './ip-address';
import { comparable } from './numbers';
import { fitsWildcard, type Wildcard } from './wildcard';

/** A scalar of an event: a string's content, or a number, `true`, `false` or `null` as written. */
export interface Scalar {
  readonly text: string;
  readonly string: boolean;
}

/** A test of strings, as it may stand alone or within `anything-but`. */
export type StringTest =
  | { readonly op: 'equals' | 'equals-ignore-case'; readonly value: string }
  | { readonly op: 'prefix' | 'suffix'; readonly value: string; readonly ignoreCase?: true }
  | { readonly op: 'wildcard'; readonly value: Wildcard };

/** What a pattern asks of one scalar. */
export type ValueTest =
  | StringTest
  /** `true`, `false` or `null`. */
  | { readonly op: 'literal'; readonly value: string }
  /** A number: by value where it is comparable, by its text otherwise. */
  | { readonly op: 'number'; readonly text: string; readonly value: number | undefined }
  | {
      readonly op: 'numeric';
      readonly low: number;
      readonly lowOpen: boolean;
      readonly high: number;
      readonly highOpen: boolean;
    }
  | { readonly op: 'cidr'; readonly range: IpRange }
  | {
      readonly op: 'anything-but';
      readonly strings: readonly StringTest[];
      readonly numbers: readonly number[];
    }
  | { readonly op: 'exists' };

/** Whether a scalar passes the test. `numberMax` bounds the numbers that can be compared. */
export function passes(test: ValueTest, scalar: Scalar, numberMax: number): boolean {
  switch (test.op) {
    case 'exists':
      return true;
    case 'literal':
      return !scalar.string && scalar.text === test.value;
    case 'number':
      return !scalar.string && equalsNumber(test, scalar.text, numberMax);
    case 'numeric':
      return !scalar.string && within(test, comparable(scalar.text, numberMax));
    case 'cidr': {
      const address = parseIp(scalar.text);
      return address !== undefined && contains(test.range, address);
    }
    case 'anything-but':
      return !isExcluded(test, scalar, numberMax);
    default:
      return scalar.string && passesString(test, scalar.text);
  }
}

function passesString(test: StringTest, text: string): boolean {
  switch (test.op) {
    case 'equals':
      return text === test.value;
    case 'equals-ignore-case':
      return fold(text) === fold(test.value);
    case 'prefix':
      return test.ignoreCase ? fold(text).startsWith(fold(test.value)) : text.startsWith(test.value);
    case 'suffix':
      return test.ignoreCase ? fold(text).endsWith(fold(test.value)) : text.endsWith(test.value);
    case 'wildcard':
      return fitsWildcard(test.value, text);
  }
}

const fold = (text: string): string => text.toLowerCase();

function equalsNumber(test: ValueTest & { op: 'number' }, text: string, max: number): boolean {
  if (text === test.text) return true;
  return test.value !== undefined && comparable(text, max) === test.value;
}

function within(test: ValueTest & { op: 'numeric' }, value: number | undefined): boolean {
  if (value === undefined) return false;
  const aboveLow = test.lowOpen ? value > test.low : value >= test.low;
  return aboveLow && (test.highOpen ? value < test.high : value <= test.high);
}

function isExcluded(test: ValueTest & { op: 'anything-but' }, scalar: Scalar, max: number): boolean {
  if (scalar.string) return test.strings.some((each) => passesString(each, scalar.text));
  if (test.numbers.length === 0) return false;
  const value = comparable(scalar.text, max);
  return value !== undefined && test.numbers.includes(value);
}
