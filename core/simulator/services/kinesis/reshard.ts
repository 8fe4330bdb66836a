import type { Ctx } from '../../engine/contract';
import { announce } from './fan-out';
import { evenRanges, hashNumber, hashText } from './hash-key';
import { closeShard, createdSecOf, expireShards, openShard, openShards, sortOpen } from './shards';
import type { KinesisState, Shard, Stream } from './state';

/** Splits a shard: the second child begins at `hashKey`. */
export function split(ctx: Ctx<KinesisState>, stream: Stream, index: number, hashKey: bigint): void {
  const shard = stream.shards.get(index) as Shard;
  cut(ctx, stream, shard, hashKey);
  settle(ctx, stream);
}

/** Merges two neighbours. */
export function merge(ctx: Ctx<KinesisState>, stream: Stream, first: number, second: number): void {
  join(ctx, stream, stream.shards.get(first) as Shard, stream.shards.get(second) as Shard);
  settle(ctx, stream);
}

/**
 * Splits and merges until there are `count` open shards with even ranges: cuts every shard at the borders to come,
 * then merges what lies between two of them. Shards that live only in between stay in the lineage, closed.
 */
export function scale(ctx: Ctx<KinesisState>, stream: Stream, count: number): void {
  const ranges = evenRanges(count);
  for (const [start] of ranges) {
    const shard = openShards(stream).find(
      ({ startHash, endHash }) => startHash < hashText(start) && hashText(start) <= endHash,
    );
    if (shard) cut(ctx, stream, shard, start);
  }
  sortOpen(stream);
  for (const [start, end] of ranges) joinAll(ctx, stream, start, end);
  settle(ctx, stream);
}

function joinAll(ctx: Ctx<KinesisState>, stream: Stream, start: bigint, end: bigint): void {
  const [first, ...rest] = openShards(stream).filter(
    ({ startHash, endHash }) => startHash >= hashText(start) && endHash <= hashText(end),
  );
  let joined = first;
  for (const shard of rest) joined = joined && join(ctx, stream, joined, shard);
}

function cut(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard, hashKey: bigint): void {
  const child = { openedAt: ctx.now, createdSec: createdSecOf(ctx.now, true), parent: shard.index };
  closeShard(stream, shard, ctx.now);
  const low = openShard(stream, { ...child, start: hashNumber(shard.startHash), end: hashKey - 1n });
  const high = openShard(stream, { ...child, start: hashKey, end: hashNumber(shard.endHash) });
  ctx.emit('ShardSplit', { stream: stream.name, shard: shard.id, children: [low.id, high.id] });
  announce(ctx, stream, shard);
}

function join(ctx: Ctx<KinesisState>, stream: Stream, first: Shard, second: Shard): Shard {
  closeShard(stream, first, ctx.now);
  closeShard(stream, second, ctx.now);
  const child = openShard(stream, {
    openedAt: ctx.now,
    createdSec: createdSecOf(ctx.now, true),
    start: hashNumber(first.startHash),
    end: hashNumber(second.endHash),
    parent: first.index,
    adjacentParent: second.index,
  });
  sortOpen(stream);
  ctx.emit('ShardsMerged', { stream: stream.name, shards: [first.id, second.id], child: child.id });
  announce(ctx, stream, first);
  announce(ctx, stream, second);
  return child;
}

function settle(ctx: Ctx<KinesisState>, stream: Stream): void {
  sortOpen(stream);
  expireShards(stream, ctx.now);
}
