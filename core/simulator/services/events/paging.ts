import { invalid } from './refusals';

/** The largest and default page of every list of EventBridge, as the API states it ("The maximum number of results to return"). */
const PAGE_MAX = 100;
const HEX = 16;
const UNIT_DIGITS = 4;

interface PageInput {
  readonly NextToken?: string | undefined;
  readonly Limit?: number | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken?: string;
}

/** A page of things that stand in a fixed order; `nameOf` tells them apart and makes the token. */
export function page<T>(all: readonly T[], nameOf: (item: T) => string, input: PageInput): Page<T> {
  const after = input.NextToken === undefined ? undefined : decode(input.NextToken);
  const start = after === undefined ? 0 : all.findIndex((item) => nameOf(item) === after) + 1;
  if (after !== undefined && start === 0) throw invalid('Provided token is not valid.');
  const items = all.slice(start, start + (input.Limit ?? PAGE_MAX));
  const last = items.at(-1);
  const more = last !== undefined && start + items.length < all.length;
  return { items, ...(more && { NextToken: encode(nameOf(last)) }) };
}

/** Members of a map whose name has the prefix, by name. */
export function named<T>(all: ReadonlyMap<string, T>, prefix: string | undefined): T[] {
  return [...all]
    .filter(([name]) => prefix === undefined || name.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

const encode = (name: string): string =>
  [...name].map((unit) => unit.charCodeAt(0).toString(HEX).padStart(UNIT_DIGITS, '0')).join('');

const decode = (token: string): string =>
  (token.match(/.{1,4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, HEX))).join('');
