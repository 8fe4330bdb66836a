import { unreachable } from '../../kernel/assert';
import type { Slip } from '../numeric-question';
import type { Question } from './draw';
import { askedChild } from './ranges';

const RING = 2 ** 32;
const DIGITS = 65_536;

/** Shards are options as their number plus one, so that shard 0 is a value like any other. */
const asValue = (shard: number): number => shard + 1;

const rangeOf = (hash: number, parts: number): number => Math.floor((hash * parts) / RING);
export const hashesOf = ({ hashes }: Question): number[] => hashes.split(',').map(Number);
const countOn = (hashes: readonly number[], parts: number, wanted: number): number => {
  let found = 0;
  for (const hash of hashes) if (rangeOf(hash, parts) === wanted) found++;
  return found;
};

/** The child of the split that holds the half: 0 for the lower, 1 for the upper one. */
const child = ({ shards, flipped }: Question, half: number): number => shards + (flipped ? 1 - half : half);

/** Which half of its parent the asked child holds. */
const halfOf = (q: Question): number => (q.flipped ? 1 - q.hash : q.hash);

function afterSplit(q: Question): number {
  const range = rangeOf(q.hash, q.shards);
  return range === q.shard ? child(q, rangeOf(q.hash, q.shards * 2) % 2) : range;
}

/** Neighbour of the asked child that is not its sibling; at the edge of the ring only the sibling is left. */
function partner(q: Question): number {
  const outside = halfOf(q) === 0 ? q.shard - 1 : q.shard + 1;
  const sibling = askedChild(q) === q.shards ? q.shards + 1 : q.shards;
  return outside < 0 || outside >= q.shards ? sibling : outside;
}

/** The answer: a shard number plus one, leading digits of a hash, or a count of keys. */
export function answer(q: Question): number {
  switch (q.direction) {
    case 'which-shard':
      return asValue(rangeOf(q.hash, q.shards));
    case 'first-hash':
      return (q.shard * DIGITS) / q.shards;
    case 'split-point':
      return ((2 * q.shard + 1) * DIGITS) / (2 * q.shards);
    case 'keys-on-shard':
      return countOn(hashesOf(q), q.shards, q.shard);
    case 'after-split':
      return asValue(afterSplit(q));
    case 'merge-partner':
      return asValue(partner(q));
    default:
      return unreachable(q.direction);
  }
}

const inside = (slips: readonly Slip[], last: number): Slip[] =>
  slips
    .filter(({ value }) => Number.isInteger(value) && value >= 0 && value <= last)
    .map(({ id, value }) => ({ id, value: asValue(value) }));

function shardSlips({ shards, hash }: Question): Slip[] {
  const key = rangeOf(hash, shards);
  const digit = (position: number): number => Math.floor(hash / 16 ** (7 - position)) % 16;
  return inside(
    [
      { id: 'hash-modulo-shards', value: hash % shards },
      { id: 'last-digit-used', value: Math.floor((digit(7) * shards) / 16) },
      { id: 'second-digit-used', value: Math.floor((digit(1) * shards) / 16) },
      { id: 'first-digit-as-shard', value: digit(0) },
      { id: 'ranges-in-reverse', value: shards - 1 - key },
      { id: 'top-bit-as-sign', value: (key + Math.floor(shards / 2)) % shards },
      { id: 'shards-counted-from-one', value: key + 1 },
      { id: 'border-assigned-below', value: key - 1 },
      { id: 'ring-divided-by-one-more', value: rangeOf(hash, shards + 1) },
      { id: 'neighbour-beyond-the-border', value: key + 2 },
      { id: 'neighbour-before-the-border', value: key - 2 },
    ],
    shards - 1,
  );
}

function borderSlips(q: Question): Slip[] {
  const { shards, shard } = q;
  const at = (part: number): number => Math.round(part * DIGITS);
  const key = q.direction === 'first-hash' ? shard / shards : (2 * shard + 1) / (2 * shards);
  const other = q.direction === 'first-hash' ? (2 * shard + 1) / (2 * shards) : shard / shards;
  return [
    { id: q.direction === 'first-hash' ? 'middle-of-the-range' : 'start-of-the-range', value: at(other) },
    { id: 'shards-counted-from-one', value: at(key - 1 / shards) },
    { id: 'range-after-it', value: at(key + 1 / shards) },
    { id: 'two-ranges-after-it', value: at(key + 2 / shards) },
    { id: 'ranges-in-reverse', value: at(1 - key) },
    { id: 'ring-divided-by-one-less', value: at((key * shards) / (shards - 1)) },
    { id: 'ring-divided-by-one-more', value: at((key * shards) / (shards + 1)) },
    { id: 'decimal-digits', value: Number.parseInt(String(Math.floor(key * 10_000)), 16) },
    { id: 'two-ranges-before-it', value: at(key - 2 / shards) },
    { id: 'quarter-of-the-range', value: at(key + 1 / (4 * shards)) },
    { id: 'quarter-before-it', value: at(key - 1 / (4 * shards)) },
  ].filter(({ value }) => value > 0 && value < DIGITS);
}

function countSlips(q: Question): Slip[] {
  const all = hashesOf(q);
  const key = countOn(all, q.shards, q.shard);
  return [
    { id: 'hash-modulo-shards', value: all.filter((hash) => hash % q.shards === q.shard).length },
    { id: 'even-spread-assumed', value: Math.round(all.length / q.shards) },
    { id: 'all-keys-counted', value: all.length },
    { id: 'other-keys-counted', value: all.length - key },
    {
      id: 'range-reaches-too-far',
      value: key + countOn(all, q.shards, q.shard + 1),
    },
    { id: 'shards-counted-from-one', value: countOn(all, q.shards, q.shard - 1) },
    { id: 'ranges-in-reverse', value: countOn(all, q.shards, q.shards - 1 - q.shard) },
    { id: 'border-key-counted', value: key + 1 },
    { id: 'border-key-missed', value: key - 1 },
    { id: 'upper-half-missed', value: countOn(all, q.shards * 2, q.shard * 2) },
  ];
}

function splitSlips(q: Question): Slip[] {
  const range = rangeOf(q.hash, q.shards);
  const half = rangeOf(q.hash, q.shards * 2) % 2;
  return inside(
    [
      { id: 'closed-parent-still-written', value: q.shard },
      { id: 'halves-swapped', value: child(q, 1 - half) },
      { id: 'split-reaches-every-key', value: child(q, half) },
      { id: 'border-assigned-below', value: range - 1 },
      { id: 'shards-counted-from-one', value: range + 1 },
      { id: 'hash-modulo-shards', value: q.hash % (q.shards + 1) },
      { id: 'ranges-in-reverse', value: q.shards - 1 - range },
      { id: 'new-shards-take-new-keys', value: q.shards + 1 },
      { id: 'ring-divided-anew', value: rangeOf(q.hash, q.shards + 1) },
    ],
    q.shards + 1,
  );
}

function mergeSlips(q: Question): Slip[] {
  const key = partner(q);
  const neighbours = new Set([q.shard - 1, q.shard + 1, q.shards, q.shards + 1]);
  // The shard numbered just below the children, and one on the far side of the ring.
  const far = [
    q.shards - 1,
    (q.shard + Math.floor(q.shards / 2)) % q.shards,
    (q.shard + 2) % q.shards,
  ].filter(
    (shard, index, all) =>
      shard !== key && !neighbours.has(shard) && shard !== q.shard && all.indexOf(shard) === index,
  );
  const opposite = key === q.shard - 1 ? q.shard + 1 : q.shard - 1;
  return inside(
    [
      { id: 'closed-parent-merged-back', value: q.shard },
      { id: 'other-side-of-the-sibling', value: opposite },
      ...far.map((shard) => ({
        id: shard === q.shards - 1 ? 'neighbouring-number' : 'any-two-shards-merge',
        value: shard,
      })),
    ].filter(({ value }) => value !== key),
    q.shards - 1,
  );
}

/** Wrong answers by the slip that leads to them, in the form of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'which-shard':
      return shardSlips(q);
    case 'first-hash':
    case 'split-point':
      return borderSlips(q);
    case 'keys-on-shard':
      return countSlips(q);
    case 'after-split':
      return splitSlips(q);
    case 'merge-partner':
      return mergeSlips(q);
    default:
      return unreachable(q.direction);
  }
}
