import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { CreateStreamInput } from '../../../shapes/generated/kinesis.types';
import { streamArn } from '../addressing';
import { assertShardQuota, creatingCount, onDemandCount } from '../quotas';
import { inUse, invalidArgument, limitExceeded, validation } from '../refusals';
import { type KinesisState, newStreamCounters, type Stream, type StreamMode } from '../state';
import { checkTags } from '../tags';
import { begin } from '../transitions';
import { assertWarmAllowed } from '../warm-throughput';

const KIB = 1_024;

/** A stream without shard count and mode is on demand, as seen on AWS. */
export const createStream: Operation<KinesisState, CreateStreamInput> = {
  guard: ({ StreamName }, ctx) => ({ arn: streamArn(ctx, StreamName) }),
  run(input, ctx) {
    const mode = (input.StreamModeDetails?.StreamMode ??
      (input.ShardCount === undefined ? 'ON_DEMAND' : 'PROVISIONED')) as StreamMode;
    checkShardCount(mode, input.ShardCount);
    const { StreamName: name } = input;
    if (ctx.state.streams.has(name))
      throw inUse(`Stream ${name} under account ${ctx.account} already exists.`);
    const creatingMax = limit(ctx.limits, 'kds.streams.creating.max');
    if (creatingCount(ctx.state) >= creatingMax)
      throw limitExceeded(`At most ${creatingMax} streams can be in CREATING state at a time.`);
    const shardCount = input.ShardCount ?? limit(ctx.limits, 'kds.onDemand.shards.default');
    if (mode === 'PROVISIONED') assertShardQuota(ctx, shardCount);
    else assertOnDemandQuota(ctx);
    if (input.Tags) checkTags(ctx, input.Tags, new Map(), { verb: 'add', of: name });
    if (input.WarmThroughputMiBps !== undefined) assertWarmAllowed(ctx.state, mode);
    const stream = newStream(streamArn(ctx, name), input, mode, ctx);
    ctx.state.streams.set(name, stream);
    begin(ctx, stream, { kind: 'open', shardCount });
    ctx.emit('StreamCreating', { stream: name, mode, shardCount });
    return {};
  },
};

function checkShardCount(mode: StreamMode, shardCount: number | undefined): void {
  if (mode === 'PROVISIONED' && shardCount === undefined)
    throw validation('ShardCount must be specified for a stream in PROVISIONED mode.');
  if (mode === 'ON_DEMAND' && shardCount !== undefined)
    throw validation('ShardCount must not be specified for a stream in ON_DEMAND mode.');
}

type CreateCtx = Parameters<NonNullable<typeof createStream.guard>>[1];

function assertOnDemandQuota(ctx: CreateCtx): void {
  const streamsMax = limit(ctx.limits, 'kds.onDemand.streams.max');
  if (onDemandCount(ctx.state) >= streamsMax)
    throw limitExceeded(
      `This request would exceed the on-demand stream limit for the account ${ctx.account} in ${ctx.region}. Limit: ${streamsMax}.`,
    );
}

function newStream(arn: string, input: CreateStreamInput, mode: StreamMode, ctx: CreateCtx): Stream {
  const recordBytesMax =
    input.MaxRecordSizeInKiB === undefined
      ? limit(ctx.limits, 'kds.record.size.default')
      : input.MaxRecordSizeInKiB * KIB;
  if (recordBytesMax > limit(ctx.limits, 'kds.record.size.max'))
    throw invalidArgument(`MaxRecordSizeInKiB ${input.MaxRecordSizeInKiB} is too large.`);
  return {
    name: input.StreamName,
    arn,
    createdAt: ctx.now,
    status: 'CREATING',
    transition: undefined,
    mode,
    retentionHours: limit(ctx.limits, 'kds.retention.default'),
    recordBytesMax,
    keyId: undefined,
    warmMibps: input.WarmThroughputMiBps,
    policy: undefined,
    tags: new Map(Object.entries(input.Tags ?? {})),
    monitored: [],
    shards: new Map(),
    open: [],
    nextShard: 0,
    consumers: new Map(),
    changes: { scaled: [], switched: [], encrypted: [] },
    demand: { second: 0, bytes: 0, records: 0, scaledAt: undefined },
    counters: newStreamCounters(),
    meteredTo: ctx.now,
  };
}
