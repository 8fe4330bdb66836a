import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { invalidParameter } from './refusals';
import type { SnsState } from './state';

interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken: string | undefined;
}

const RADIX = 36;
const TOKEN = /^AAAA(?<start>[0-9a-z]{1,8})$/;

/** One page of a list, from where the token says. Refuses a token that no list gave. */
export function pageOf<T>(
  all: readonly T[],
  token: string | undefined,
  ctx: Ctx<SnsState>,
  size = limit(ctx.limits, 'sns.list.page.max'),
): Page<T> {
  const start = token ? startOf(token) : 0;
  const end = start + size;
  return {
    items: all.slice(start, end),
    NextToken: end < all.length ? `AAAA${end.toString(RADIX)}` : undefined,
  };
}

function startOf(token: string): number {
  const start = TOKEN.exec(token)?.groups?.start;
  if (start === undefined) throw invalidParameter('NextToken');
  return Number.parseInt(start, RADIX);
}
