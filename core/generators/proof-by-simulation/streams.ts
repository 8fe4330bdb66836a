import { bytesOf, utf8 } from '../../kernel/bytes';
import { LAB_PLACE } from '../../labs/lab';
import type { Simulation } from './simulation';

/** The data stream that a proof works with, unless it names another. */
export const STREAM = 'events';

export const streamArnOf = (name = STREAM): string =>
  `arn:aws:kinesis:${LAB_PLACE.region}:${LAB_PLACE.account}:stream/${name}`;

/** `shardId-000000000003` */
export const shardIdOf = (index: number): string => `shardId-${String(index).padStart(12, '0')}`;

/** Longer than a stream takes to become active again after any change. */
const SETTLED_SEC = 3;

/** Makes a provisioned stream, unless the settings say otherwise; it is active when this returns. */
export function makeStream(world: Simulation, settings: object = { ShardCount: 1 }, name = STREAM): void {
  world.must('kinesis.CreateStream', { StreamName: name, ...settings });
  world.wait(SETTLED_SEC);
}

/** Lets a change of the stream come about. */
export const settle = (world: Simulation): void => world.wait(SETTLED_SEC);

/** Where a record was stored. */
export interface Stored {
  readonly ShardId: string;
  readonly SequenceNumber: string;
}

/** Writes a record. */
export const put = (world: Simulation, data: string, key = 'key', more: object = {}): Stored =>
  world.must<Stored>('kinesis.PutRecord', {
    StreamName: STREAM,
    Data: bytesOf(data),
    PartitionKey: key,
    ...more,
  });

/** An iterator of a shard. */
export const iteratorOf = (world: Simulation, ShardIteratorType: string, more: object = {}): string =>
  world.must<{ ShardIterator: string }>('kinesis.GetShardIterator', {
    StreamName: STREAM,
    ShardId: shardIdOf(0),
    ShardIteratorType,
    ...more,
  }).ShardIterator;

interface Page {
  readonly Records: readonly { readonly Data: Uint8Array; readonly SequenceNumber: string }[];
  readonly NextShardIterator?: string;
}

export const getRecords = (world: Simulation, ShardIterator: string): Page =>
  world.must<Page>('kinesis.GetRecords', { ShardIterator });

/** The data of the records that an iterator gives. */
export const dataAt = (world: Simulation, iterator: string): readonly string[] =>
  getRecords(world, iterator).Records.map(({ Data }) => utf8(Data) ?? '');
