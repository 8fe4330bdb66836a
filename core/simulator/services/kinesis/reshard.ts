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
  const pieces = cutAll(
    ctx,
    stream,
    ranges.map(([start]) => start),
  );
  let next = 0;
  for (const [, end] of ranges) {
    let joined = pieces[next] as Shard;
    next += 1;
    for (; next < pieces.length && (pieces[next] as Shard).endHash <= hashText(end); next++)
      joined = join(ctx, stream, joined, pieces[next] as Shard);
  }
  settle(ctx, stream);
}

/** Cuts the open shards at every border that lies within one; the pieces in order. */
function cutAll(ctx: Ctx<KinesisState>, stream: Stream, borders: readonly bigint[]): readonly Shard[] {
  const pieces: Shard[] = [];
  let next = 0;
  for (const shard of openShards(stream)) {
    let rest = shard;
    for (; next < borders.length && hashText(borders[next] as bigint) <= shard.endHash; next++) {
      const border = borders[next] as bigint;
      if (hashText(border) <= rest.startHash) continue;
      const [low, high] = cut(ctx, stream, rest, border);
      pieces.push(low);
      rest = high;
    }
    pieces.push(rest);
  }
  return pieces;
}

function cut(
  ctx: Ctx<KinesisState>,
  stream: Stream,
  shard: Shard,
  hashKey: bigint,
): readonly [low: Shard, high: Shard] {
  const child = { openedAt: ctx.now, createdSec: createdSecOf(ctx.now, true), parent: shard.index };
  closeShard(stream, shard, ctx.now);
  const low = openShard(stream, { ...child, start: hashNumber(shard.startHash), end: hashKey - 1n });
  const high = openShard(stream, { ...child, start: hashKey, end: hashNumber(shard.endHash) });
  ctx.emit('ShardSplit', { stream: stream.name, shard: shard.id, children: [low.id, high.id] });
  announce(ctx, stream, shard);
  return [low, high];
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
  ctx.emit('ShardsMerged', { stream: stream.name, shards: [first.id, second.id], child: child.id });
  announce(ctx, stream, first);
  announce(ctx, stream, second);
  return child;
}

function settle(ctx: Ctx<KinesisState>, stream: Stream): void {
  sortOpen(stream);
  expireShards(stream, ctx.now);
}
