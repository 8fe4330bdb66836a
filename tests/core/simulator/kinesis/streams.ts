import type { World } from '@/core/simulator/engine/world';
import type * as api from '@/core/simulator/shapes/generated/kinesis.types';
import { ACCOUNT, call, pass, REGION, testWorld } from '@/tests/support/simulator';

/** The first hash key of the second of two even halves. */
export const HALF = 2n ** 127n;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (data: Uint8Array | undefined): string => new TextDecoder().decode(data);
export const arnOf = (name: string): string => `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/${name}`;

/** Lets whatever a stream is becoming come about. */
export const settle = (world: World): void => pass(world, 5);

/** A world with an active stream `s`. */
export function worldWithStream(input: object = { ShardCount: 1 }, options = {}): World {
  const world = testWorld(options);
  call(world, 'kinesis.CreateStream', { StreamName: 's', ...input });
  settle(world);
  return world;
}

export const put = (world: World, key: string, data: string, more: object = {}) =>
  call<Required<api.PutRecordOutput>>(world, 'kinesis.PutRecord', {
    StreamName: 's',
    PartitionKey: key,
    Data: bytes(data),
    ...more,
  });

export const iteratorOf = (world: World, ShardIteratorType: string, shard = 0, more: object = {}): string =>
  call<{ ShardIterator: string }>(world, 'kinesis.GetShardIterator', {
    StreamName: 's',
    ShardId: `shardId-${shard}`,
    ShardIteratorType,
    ...more,
  }).ShardIterator;

export const get = (world: World, ShardIterator: string, more: object = {}) =>
  call<api.GetRecordsOutput & { Records: api.Record[]; MillisBehindLatest: number }>(
    world,
    'kinesis.GetRecords',
    { ShardIterator, ...more },
  );

export const dataOf = ({ Records }: { Records: api.Record[] }): string[] =>
  Records.map(({ Data }) => text(Data));

/** All data of a shard, oldest first. */
export const read = (world: World, shard = 0): string[] =>
  dataOf(get(world, iteratorOf(world, 'TRIM_HORIZON', shard)));

export const describe = (world: World, name = 's') =>
  call<{ StreamDescription: Required<api.StreamDescription> }>(world, 'kinesis.DescribeStream', {
    StreamName: name,
  }).StreamDescription;

export const shardsOf = (world: World, more: object = { StreamName: 's' }) =>
  call<{ Shards: api.Shard[]; NextToken?: string }>(world, 'kinesis.ListShards', more);

export const shardIds = ({ Shards }: { Shards: api.Shard[] }): number[] =>
  Shards.map(({ ShardId = '' }) => Number(ShardId.split('-')[1]));
