import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { ListShardsInput, ListShardsOutput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, locateStream, streamGuard, streamNamed } from '../addressing';
import { describeShards } from '../describe';
import { invalidArgument } from '../refusals';
import { type Chosen, chosenBy } from '../shard-filter';
import { shardIndexOf } from '../shard-id';
import type { KinesisState, Stream } from '../state';
import { readToken, type Token, writeToken } from '../tokens';

/** A listing goes on from a token, which names the stream, or begins with a stream. */
export const listShards: Operation<KinesisState, ListShardsInput, ListShardsOutput> = {
  locate: locateStream,
  guard: (input, ctx) => streamGuard(begun(input, ctx).stream),
  run(input, ctx) {
    const { stream, token } = begun(input, ctx);
    const limitTo = input.MaxResults ?? token.pageSize ?? limit(ctx.limits, 'kds.listShards.shards.default');
    const after = shardIndexOf(token.after) ?? -1;
    const chosen: Chosen = chosenBy(token.filter, stream, ctx.now);
    const isMeant: Chosen = (shard) => shard.index > after && chosen(shard);
    const shards = describeShards(stream, ctx.now, isMeant, limitTo + 1);
    const page = shards.slice(0, limitTo);
    const last = page.at(-1)?.ShardId;
    return {
      Shards: page,
      ...(shards.length > limitTo &&
        last !== undefined && {
          NextToken: writeToken({ ...token, after: last, issuedAt: ctx.now, stream: stream.name }),
        }),
    };
  },
};

function begun(
  input: ListShardsInput,
  ctx: Ctx<KinesisState>,
): { readonly stream: Stream; readonly token: Token } {
  const named = input.StreamName !== undefined || input.StreamARN !== undefined;
  if (input.NextToken === undefined)
    return { stream: first(input, named, ctx), token: firstToken(input, ctx) };
  if (named) throw invalidArgument('NextToken and StreamName cannot be provided together.');
  const token = readToken(ctx, input.NextToken);
  return { stream: streamNamed(ctx, token.stream ?? ''), token };
}

function first(input: ListShardsInput, named: boolean, ctx: Ctx<KinesisState>): Stream {
  if (!named) throw invalidArgument('Either NextToken or StreamName should be provided.');
  return addressedStream(input, ctx);
}

const firstToken = (input: ListShardsInput, ctx: Ctx<KinesisState>): Token => ({
  after: input.ExclusiveStartShardId ?? '',
  issuedAt: ctx.now,
  ...(input.ShardFilter && { filter: input.ShardFilter }),
  ...(input.MaxResults !== undefined && { pageSize: input.MaxResults }),
});
