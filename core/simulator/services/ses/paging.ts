import { invalidParameter } from './refusals';

const RADIX = 36;
const TOKEN = /^ses-(?<start>[0-9a-z]{1,8})$/;
/** Lists of SES answer at most this many at once unless told otherwise. */
const PAGE_SIZE = 100;

/** One page of a list, from where the token says. Refuses a token that no list gave. */
export function pageOf<T>(
  all: readonly T[],
  token: string | undefined,
  size: number = PAGE_SIZE,
): { readonly items: readonly T[]; readonly NextToken: string | undefined } {
  const start = token ? startOf(token) : 0;
  const end = start + Math.max(1, size);
  return {
    items: all.slice(start, end),
    NextToken: end < all.length ? `ses-${end.toString(RADIX)}` : undefined,
  };
}

function startOf(token: string): number {
  const start = TOKEN.exec(token)?.groups?.start;
  if (start === undefined) throw invalidParameter('Invalid NextToken.');
  return Number.parseInt(start, RADIX);
}
