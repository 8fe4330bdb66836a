import type { Question } from './draw';

/** A shard of the table shown: its number and its range, in leading 32 bits. */
export interface Row {
  shard: number;
  first: number;
  last: number;
  open: boolean;
}

const RING = 2 ** 32;
const border = (index: number, parts: number): number => Math.ceil((index * RING) / parts);

/** The shards after one of them was split in the middle, by number; the parent stays listed as closed. */
export function tableAfterSplit({ shards, shard, flipped }: Question): readonly Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < shards; index++) {
    rows.push({
      shard: index,
      first: border(index, shards),
      last: border(index + 1, shards) - 1,
      open: index !== shard,
    });
  }
  const middle = border(2 * shard + 1, 2 * shards);
  const lower = { first: border(shard, shards), last: middle - 1, open: true };
  const upper = { first: middle, last: border(shard + 1, shards) - 1, open: true };
  rows.push(
    { shard: shards, ...(flipped ? upper : lower) },
    { shard: shards + 1, ...(flipped ? lower : upper) },
  );
  return rows;
}

/** The child of the split that `merge-partner` asks about. */
export const askedChild = ({ shards, hash }: Question): number => shards + hash;
