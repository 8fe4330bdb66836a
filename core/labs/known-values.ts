import type { World } from '../simulator/engine/world';
import type { EventsState } from '../simulator/services/events/state';
import type { FirehoseState } from '../simulator/services/firehose/state';
import type { KinesisState } from '../simulator/services/kinesis/state';
import type { LambdaState } from '../simulator/services/lambda/state';
import { locateBuckets } from '../simulator/services/s3/buckets';
import type { S3State } from '../simulator/services/s3/state';
import type { SnsState } from '../simulator/services/sns/state';
import type { SqsState } from '../simulator/services/sqs/state';
import { LAB_PLACE } from './lab';

const here = <S>(world: World, service: string): S | undefined =>
  world.stateOf(service, LAB_PLACE) as S | undefined;
const each = <T>(values: ReadonlyMap<string, T> | undefined, text: (value: T) => string): readonly string[] =>
  [...(values?.values() ?? [])].map(text);

/** Names of resources by the member of an input that takes them; read from the states, so that asking costs nothing. */
const VALUES: Readonly<Record<string, (world: World) => readonly string[]>> = {
  QueueUrl: (world) => each(here<SqsState>(world, 'sqs')?.queues, ({ url }) => url),
  TopicArn: (world) => each(here<SnsState>(world, 'sns')?.topics, ({ arn }) => arn),
  StreamName: (world) => each(here<KinesisState>(world, 'kinesis')?.streams, ({ name }) => name),
  FunctionName: (world) => each(here<LambdaState>(world, 'lambda')?.functions, ({ name }) => name),
  DeliveryStreamName: (world) => each(here<FirehoseState>(world, 'firehose')?.streams, ({ name }) => name),
  EventBusName: (world) => each(here<EventsState>(world, 'events')?.buses, ({ name }) => name),
  Rule: (world) =>
    [...(here<EventsState>(world, 'events')?.buses.values() ?? [])].flatMap(({ rules }) => [...rules.keys()]),
  Bucket: (world) => ownBuckets(world),
};

const ownBuckets = (world: World): readonly string[] =>
  [...((world.stateOf('s3', locateBuckets()) as S3State | undefined)?.buckets.values() ?? [])]
    .filter(({ owner }) => owner === LAB_PLACE.account)
    .map(({ name }) => name);

/** Values that exist in the world for a member of an input. */
export const knownValues = (world: World, member: string): readonly string[] => VALUES[member]?.(world) ?? [];
