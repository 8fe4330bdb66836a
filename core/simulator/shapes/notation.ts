import type { Member } from './shape';

/** What a member says to protocols, by the letter it is written with. */
export const WIRE = {
  i: 'in',
  n: 'name',
  f: 'flat',
  a: 'attribute',
  s: 'stream',
  t: 'format',
} as const satisfies Readonly<Record<string, keyof Member>>;

/** Simple types but strings, by the letter they are written with. */
export const LETTERS = {
  i: 'integer',
  l: 'long',
  f: 'float',
  d: 'double',
  b: 'boolean',
  t: 'timestamp',
  o: 'document',
  x: 'blob',
} as const;
