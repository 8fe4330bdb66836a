import type { Instant } from '../../../kernel/time';
import { HOUR_MS } from '../../../kernel/time';
import { fullBucket } from '../../rates/token-bucket';
import { hashDecimal, hashText } from './hash-key';
import { secondsOf } from './sequence-number';
import { shardIdOf } from './shard-id';
import { newShardCounters, type Shard, type Stream } from './state';

interface Opening {
  readonly start: bigint;
  readonly end: bigint;
  readonly openedAt: Instant;
  readonly createdSec: number;
  readonly parent?: number;
  readonly adjacentParent?: number;
}

/** The first record of a shard has index 1; its start has 0. */
const FIRST_INDEX = 1;

/** Opens a shard of a stream. Whoever opens several calls `sortOpen` after the last. */
export function openShard(stream: Stream, opening: Opening): Shard {
  const index = stream.nextShard;
  stream.nextShard += 1;
  const { openedAt } = opening;
  const shard: Shard = {
    index,
    id: shardIdOf(index),
    createdSec: opening.createdSec,
    openedAt,
    startHash: hashText(opening.start),
    endHash: hashText(opening.end),
    parent: opening.parent,
    adjacentParent: opening.adjacentParent,
    closedAt: undefined,
    records: [],
    head: 0,
    firstIndex: FIRST_INDEX,
    write: fullBucket(openedAt),
    writeCount: fullBucket(openedAt),
    read: fullBucket(openedAt),
    readCount: fullBucket(openedAt),
    iteratorCount: fullBucket(openedAt),
    counters: newShardCounters(),
  };
  stream.shards.set(index, shard);
  stream.open.push(index);
  return shard;
}

/** Puts the open shards in the order of their hash ranges. */
export function sortOpen(stream: Stream): void {
  const start = (index: number): string => stream.shards.get(index)?.startHash ?? '';
  stream.open.sort((a, b) => (start(a) < start(b) ? -1 : 1));
}

export function closeShard(stream: Stream, shard: Shard, now: Instant): void {
  shard.closedAt = now;
  stream.open.splice(stream.open.indexOf(shard.index), 1);
}

/** The open shard whose range holds a hash key: the last that begins at it or before. */
export function shardFor(stream: Stream, hash: string): Shard {
  let low = 0;
  let high = stream.open.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (openShardAt(stream, middle).startHash <= hash) low = middle;
    else high = middle - 1;
  }
  return openShardAt(stream, low);
}

const openShardAt = (stream: Stream, position: number): Shard =>
  stream.shards.get(stream.open[position] as number) as Shard;

export const openShards = (stream: Stream): readonly Shard[] =>
  stream.open.map((index) => stream.shards.get(index) as Shard);

export const retentionMs = ({ retentionHours }: Stream): number => retentionHours * HOUR_MS;

/** Forgets closed shards whose last record is past retention. */
export function expireShards(stream: Stream, now: Instant): void {
  const horizon = now - retentionMs(stream);
  for (const { index, closedAt } of stream.shards.values())
    if (closedAt !== undefined && closedAt <= horizon) stream.shards.delete(index);
}

/** The shards that a split or merge of this one led to. */
export const childrenOf = (stream: Stream, { index }: Shard): readonly Shard[] =>
  [...stream.shards.values()].filter(
    ({ parent, adjacentParent }) => parent === index || adjacentParent === index,
  );

export const hashKeyRange = ({ startHash, endHash }: Shard) => ({
  StartingHashKey: hashDecimal(startHash),
  EndingHashKey: hashDecimal(endHash),
});

/** Second that a shard opened now carries: children of a reshard begin a second after their parents end. */
export const createdSecOf = (now: Instant, isChild: boolean): number => secondsOf(now) + (isChild ? 1 : 0);
