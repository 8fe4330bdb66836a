import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import { fullBucket } from '../../../rates/token-bucket';
import type {
  CreateDeliveryStreamInput,
  CreateDeliveryStreamOutput,
} from '../../../shapes/generated/firehose.types';
import { streamArn } from '../addressing';
import { chosenDestination } from '../destinations/choose';
import { checkKey } from '../encryption';
import { inUse, invalidArgument, limitExceeded } from '../refusals';
import { advance } from '../schedule';
import {
  type DeliveryStream,
  type Encryption,
  type FirehoseState,
  newCounters,
  type Source,
  type StreamType,
} from '../state';
import { checkTags } from '../tags';

/** How long a stream is CREATING; AWS takes about a minute and promises nothing. */
const CREATING_MS = 500;
const KINESIS = 'KinesisStreamAsSource';

export const createDeliveryStream: Operation<
  FirehoseState,
  CreateDeliveryStreamInput,
  CreateDeliveryStreamOutput
> = {
  guard: ({ DeliveryStreamName: name }, ctx) => ({ arn: streamArn(ctx, name) }),
  run(input, ctx) {
    const { DeliveryStreamName: name, DeliveryStreamType: type = 'DirectPut' } = input;
    if (ctx.state.streams.has(name))
      throw inUse(`Firehose ${name} under accountId ${ctx.account} already exists`);
    const streamsMax = limit(ctx.limits, 'firehose.streams.max');
    if (ctx.state.streams.size >= streamsMax)
      throw limitExceeded(`You have already consumed your firehose quota of ${streamsMax} hoses.`);
    const destination = chosenDestination(input, ctx.limits);
    const source = sourceOf(input, type, ctx.now);
    const encryption = encryptionOf(input, type, ctx);
    checkTags(ctx, input.Tags ?? [], new Map());
    const stream: DeliveryStream = {
      name,
      arn: streamArn(ctx, name),
      type: type as StreamType,
      createdAt: ctx.now,
      updatedAt: undefined,
      status: 'CREATING',
      statusEndsAt: ctx.now + CREATING_MS,
      version: 1,
      destination,
      source,
      encryption,
      tags: new Map((input.Tags ?? []).map(({ Key, Value = '' }) => [Key, Value])),
      rate: fullBucket(ctx.now),
      waiting: undefined,
      transforming: undefined,
      buffers: new Map(),
      asides: new Map(),
      deliveries: new Map(),
      nextDelivery: 1,
      counters: newCounters(),
    };
    ctx.state.streams.set(name, stream);
    ctx.emit('DeliveryStreamCreated', { stream: name, destination: destination.kind });
    advance(ctx, stream);
    return { DeliveryStreamARN: stream.arn };
  },
};

function sourceOf(input: CreateDeliveryStreamInput, type: string, now: number): Source | undefined {
  const { KinesisStreamSourceConfiguration: configuration } = input;
  if (type !== KINESIS) {
    if (configuration)
      throw invalidArgument(
        'KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type.',
      );
    return undefined;
  }
  if (!configuration)
    throw invalidArgument('KinesisSourceStreamConfig is required for KinesisStreamAsSource stream type.');
  return {
    streamArn: configuration.KinesisStreamARN,
    roleArn: configuration.RoleARN,
    startAt: now,
    shards: new Map(),
    round: undefined,
    wakeAt: undefined,
    readAt: now,
  };
}

function encryptionOf(
  { DeliveryStreamEncryptionConfigurationInput: wanted }: CreateDeliveryStreamInput,
  type: string,
  ctx: Ctx<FirehoseState>,
): Encryption {
  if (!wanted)
    return { status: 'DISABLED', endsAt: undefined, keyType: undefined, keyArn: undefined, calls: [] };
  if (type !== 'DirectPut')
    throw invalidArgument('Server-side encryption can only be enabled for DirectPut delivery streams.');
  checkKey(ctx, wanted);
  return { status: 'ENABLED', endsAt: undefined, keyType: wanted.KeyType, keyArn: wanted.KeyARN, calls: [] };
}
