import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { DescribeLimitsInput, DescribeLimitsOutput } from '../../../shapes/generated/kinesis.types';
import { onDemandCount, shardCount } from '../quotas';
import type { KinesisState } from '../state';

export const describeLimits: Operation<KinesisState, DescribeLimitsInput, DescribeLimitsOutput> = {
  run: (_input, ctx) => ({
    ShardLimit: limit(ctx.limits, 'kds.shards.quota.default'),
    OpenShardCount: shardCount(ctx.state),
    OnDemandStreamCount: onDemandCount(ctx.state),
    OnDemandStreamCountLimit: limit(ctx.limits, 'kds.onDemand.streams.max'),
  }),
};
