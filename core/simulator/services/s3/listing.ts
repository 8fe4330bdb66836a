import { type Limits, limit } from '../../../facts/limits';
import { positionOf } from './objects';
import { invalid } from './refusals';
import type { Bucket } from './state';

interface Asked {
  readonly prefix: string;
  readonly delimiter: string;
  /** Keys and prefixes up to this one are not listed. */
  readonly after: string;
  readonly max: number;
}

/** A page of a listing: keys, and what keys begin with up to the delimiter. */
export interface Listed {
  readonly keys: readonly string[];
  readonly prefixes: readonly string[];
  readonly truncated: boolean;
  /** The last key or prefix of the page. */
  readonly last: string;
}

const MAX_KEYS_MAX = 2 ** 31 - 1;

/** How many keys a page has: as many as are asked for, up to the limit. */
export function pageSize(asked: number | undefined, limits: Limits): number {
  if (asked !== undefined && (asked < 0 || asked > MAX_KEYS_MAX))
    throw invalid('InvalidArgument', `Argument maxKeys must be an integer between 0 and ${MAX_KEYS_MAX}`, {
      ArgumentName: 'maxKeys',
      ArgumentValue: String(asked),
    });
  return Math.min(asked ?? Number.POSITIVE_INFINITY, limit(limits, 's3.list.keys.max'));
}

/** Lists in the order of keys. All keys under one prefix count as one entry. */
export function listKeys({ keys }: Bucket, asked: Asked): Listed {
  const { prefix, delimiter, after, max } = asked;
  const found: string[] = [];
  const prefixes: string[] = [];
  let last = after;
  let at = Math.max(positionOf(keys, prefix), after === '' ? 0 : positionOf(keys, past(asked)));
  while (at < keys.length && (keys[at] as string).startsWith(prefix)) {
    if (found.length + prefixes.length === max) return { keys: found, prefixes, truncated: max > 0, last };
    const key = keys[at] as string;
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    last = end < 0 ? key : key.slice(0, end + delimiter.length);
    if (end < 0) found.push(key);
    else prefixes.push(last);
    at = end < 0 ? at + 1 : positionOf(keys, `${last}\uffff`);
  }
  return { keys: found, prefixes, truncated: false, last };
}

/** The first text after a key, or after all keys that are listed as one prefix. */
function past({ prefix, delimiter, after }: Asked): string {
  const end = delimiter === '' ? -1 : after.indexOf(delimiter, prefix.length);
  return end >= 0 && end + delimiter.length === after.length ? `${after}\uffff` : `${after}\0`;
}
