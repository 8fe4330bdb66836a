import type { Question } from './draw';
import { type Row, tableAfterSplit } from './ranges';

/** The ring of 128-bit hashes, on which MD5 values really lie. */
const RING = 1n << 128n;

/** Start of range `index` of `parts` equal ones. */
const start = (index: bigint, parts: bigint): bigint => (index * RING + parts - 1n) / parts;

/** Where each range begins, as leading 32 bits; a border inside such a step counts to the range below it. */
function starts(shards: number): number[] {
  const parts = BigInt(shards);
  return Array.from({ length: shards }, (_, index) => Number(start(BigInt(index), parts) >> 96n));
}

/** Walks the ranges from the bottom as long as the next one begins at or below the hash. */
function walk(hash: number, begins: readonly number[]): number {
  let index = 0;
  while ((begins[index + 1] ?? Number.POSITIVE_INFINITY) <= hash) index++;
  return index;
}

const holder = (rows: readonly Row[], hash: number): number =>
  rows.find(({ first, last, open }) => open && first <= hash && hash <= last)?.shard ?? -1;

/** Open shards whose range touches that of `shard`, apart from those that came out of the same split. */
function touching(rows: readonly Row[], shard: number, sibling: number): number {
  const asked = rows.find((row) => row.shard === shard);
  if (!asked) return -1;
  const near = rows.filter(
    ({ shard: other, first, last, open }) =>
      open && other !== shard && (first === asked.last + 1 || last + 1 === asked.first),
  );
  return (near.find((row) => row.shard !== sibling) ?? near[0])?.shard ?? -1;
}

/** The answer by looking up the ranges: a shard number plus one, leading digits of a hash, or a count. */
export function truth(q: Question): number {
  switch (q.direction) {
    case 'which-shard':
      return walk(q.hash, starts(q.shards)) + 1;
    case 'first-hash':
      return Number(start(BigInt(q.shard), BigInt(q.shards)) >> 112n);
    case 'split-point': {
      const low = start(BigInt(q.shard), BigInt(q.shards));
      const high = start(BigInt(q.shard) + 1n, BigInt(q.shards));
      return Number((low + (high - low) / 2n) >> 112n);
    }
    case 'keys-on-shard': {
      const begins = starts(q.shards);
      let keys = 0;
      for (const hash of q.hashes.split(',')) if (walk(Number(hash), begins) === q.shard) keys++;
      return keys;
    }
    case 'after-split':
      return holder(tableAfterSplit(q), q.hash) + 1;
    case 'merge-partner': {
      const asked = q.shards + q.hash;
      return touching(tableAfterSplit(q), asked, asked === q.shards ? q.shards + 1 : q.shards) + 1;
    }
  }
}
