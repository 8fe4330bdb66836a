import { filled, fits, fitsGlob, type Glob, type Lookup, plainText } from './glob';
import { inNetwork } from './ip-network';

/** How a condition operator compares one value of the request with one value of the policy. */
export interface Operator {
  /** `…Not…`: holds when no value of the policy fits, and when the request lacks the key. */
  readonly negated: boolean;
  fits(value: string, wanted: Glob, lookup: Lookup): boolean;
}

type Compare = Operator['fits'];
type Order = (a: number, b: number) => boolean;

const ARN_PARTS = 6;
const MS_PER_SEC = 1_000;

const text =
  (same: (value: string, wanted: string) => boolean): Compare =>
  (value, wanted, lookup) => {
    const plain = plainText(wanted, lookup);
    return plain !== undefined && same(value, plain);
  };

const ordered =
  (read: (text: string) => number, order: Order): Compare =>
  (value, wanted) =>
    order(read(value), read(wanted.text));

/** ISO 8601 or seconds since the epoch, as milliseconds; NaN, which no order accepts, for anything else. */
const instantOf = (value: string): number =>
  /^-?\d+(\.\d+)?$/.test(value) && value.length !== 4 ? Number(value) * MS_PER_SEC : Date.parse(value);

/** Colons part an ARN into six: wildcards do not reach over them, but for those in the last part. */
const arnLike: Compare = (value, wanted, lookup) => {
  if (wanted.shape === 'plain') return wanted.text === value;
  const pattern = sixParts(filled(wanted, lookup) ?? '');
  const parts = sixParts(value);
  return pattern.length === ARN_PARTS && pattern.every((part, i) => fits(part, parts[i] ?? ''));
};

function sixParts(arn: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (
    let colon = arn.indexOf(':');
    colon >= 0 && parts.length < ARN_PARTS - 1;
    colon = arn.indexOf(':', start)
  ) {
    parts.push(arn.slice(start, colon));
    start = colon + 1;
  }
  parts.push(arn.slice(start));
  return parts;
}

const equals = text((value, wanted) => value === wanted);
const sameLetters = text((value, wanted) => value.toLowerCase() === wanted.toLowerCase());

const operator = (fits: Compare): Operator => ({ fits, negated: false });
const not = (fits: Compare): Operator => ({ fits, negated: true });

const equal: Order = (a, b) => a === b;
const less: Order = (a, b) => a < b;
const atMost: Order = (a, b) => a <= b;
const more: Order = (a, b) => a > b;
const atLeast: Order = (a, b) => a >= b;

const orders = (prefix: string, read: (text: string) => number): [string, Operator][] => [
  [`${prefix}Equals`, operator(ordered(read, equal))],
  [`${prefix}NotEquals`, not(ordered(read, equal))],
  [`${prefix}LessThan`, operator(ordered(read, less))],
  [`${prefix}LessThanEquals`, operator(ordered(read, atMost))],
  [`${prefix}GreaterThan`, operator(ordered(read, more))],
  [`${prefix}GreaterThanEquals`, operator(ordered(read, atLeast))],
];

/** `Null` asks whether the key is there; `conditionHolds` answers it. */
export const NULL: Operator = operator(() => false);

/**
 * Every condition operator, in lower case, without `…IfExists` and the set prefixes.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  (
    [
      ['StringEquals', operator(equals)],
      ['StringNotEquals', not(equals)],
      ['StringEqualsIgnoreCase', operator(sameLetters)],
      ['StringNotEqualsIgnoreCase', not(sameLetters)],
      ['StringLike', operator((value, wanted, lookup) => fitsGlob(wanted, value, lookup))],
      ['StringNotLike', not((value, wanted, lookup) => fitsGlob(wanted, value, lookup))],
      ...orders('Numeric', Number),
      ...orders('Date', instantOf),
      ['Bool', operator(sameLetters)],
      ['BinaryEquals', operator(equals)],
      ['IpAddress', operator((value, wanted) => inNetwork(value, wanted.text))],
      ['NotIpAddress', not((value, wanted) => inNetwork(value, wanted.text))],
      ['ArnEquals', operator(arnLike)],
      ['ArnLike', operator(arnLike)],
      ['ArnNotEquals', not(arnLike)],
      ['ArnNotLike', not(arnLike)],
      ['Null', NULL],
    ] satisfies [string, Operator][]
  ).map(([name, made]) => [name.toLowerCase(), made]),
);
