import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { DescribeStreamInput, DescribeStreamOutput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { describeCommon, describeShards } from '../describe';
import { shardIndexOf } from '../shard-id';
import type { KinesisState } from '../state';

export const describeStream: Operation<KinesisState, DescribeStreamInput, DescribeStreamOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const after =
      input.ExclusiveStartShardId === undefined ? -1 : (shardIndexOf(input.ExclusiveStartShardId) ?? -1);
    const limitTo = input.Limit ?? limit(ctx.limits, 'kds.describeStream.shards.default');
    const shards = describeShards(stream, ctx.now, ({ index }) => index > after, limitTo + 1);
    return {
      StreamDescription: {
        ...describeCommon(stream),
        Shards: shards.slice(0, limitTo),
        HasMoreShards: shards.length > limitTo,
      },
    };
  },
};
