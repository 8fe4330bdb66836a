import { bytesOf } from '../../kernel/bytes';
import type { Rng } from '../../kernel/rng';
import {
  bucketPart,
  fromDataStream,
  makeBucket,
  makeFirehose,
  objectsIn,
} from '../proof-by-simulation/firehoses';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeStream, streamArnOf } from '../proof-by-simulation/streams';

/** The operations that producers write with. */
export const OPERATIONS = [
  'firehose.PutRecord',
  'firehose.PutRecordBatch',
  'kinesis.PutRecord',
  'kinesis.PutRecords',
] as const;
export type Operation = (typeof OPERATIONS)[number];

export const isFirehose = (operation: Operation): boolean => operation.startsWith('firehose');

/** `PutRecord` of Firehose, `PutRecords` of Kinesis Data Streams. */
export const named = (operation: Operation): string => operation.slice(operation.indexOf('.') + 1);

/** The operation as a command line begins. */
const COMMANDS: Readonly<Record<Operation, string>> = {
  'firehose.PutRecord': 'aws firehose put-record --delivery-stream-name',
  'firehose.PutRecordBatch': 'aws firehose put-record-batch --delivery-stream-name',
  'kinesis.PutRecord': 'aws kinesis put-record --stream-name',
  'kinesis.PutRecords': 'aws kinesis put-records --stream-name',
};
export const commandOf = (operation: Operation, name: string): string => `${COMMANDS[operation]} ${name}`;

/** Read in Korean they all end in a vowel: 클릭스는, 라인스를. */
const NAMES = ['clicks', 'lines', 'sensors', 'visits', 'prices', 'signals', 'quotes', 'events'];
export const drawNames = (rng: Rng, count: number): readonly string[] => rng.sample(NAMES, count);

/** A Firehose stream of a set-up; without a data stream to read its source is Direct PUT. */
export interface Pipe {
  readonly name: string;
  readonly reads?: string;
}

/** Makes data streams. */
export function makeStreams(world: Simulation, names: readonly string[]): void {
  for (const name of names) makeStream(world, { ShardCount: 1 }, name);
}

/** Makes a Firehose stream and the bucket of its name that it delivers to. */
export function makePipe(world: Simulation, pipe: Pipe): void {
  makeBucket(world, pipe.name);
  connect(world, pipe);
}

/** Makes a Firehose stream that delivers to the bucket of its name. */
export function connect(world: Simulation, { name, reads }: Pipe): void {
  makeFirehose(world, name, {
    ...(reads !== undefined && fromDataStream(streamArnOf(reads))),
    ExtendedS3DestinationConfiguration: bucketPart(name),
  });
}

/** Writes records of one line each as a producer does; whether the call is accepted. */
export function write(world: Simulation, operation: Operation, name: string, records = 1): boolean {
  const Data = bytesOf('x\n');
  const entries = Array.from({ length: records }, () => ({ Data }));
  const keyed = { Data, PartitionKey: 'key' };
  const inputs: Readonly<Record<Operation, object>> = {
    'firehose.PutRecord': { DeliveryStreamName: name, Record: { Data } },
    'firehose.PutRecordBatch': { DeliveryStreamName: name, Records: entries },
    'kinesis.PutRecord': { StreamName: name, ...keyed },
    'kinesis.PutRecords': { StreamName: name, Records: entries.map(() => keyed) },
  };
  return world.ask(operation, inputs[operation]).ok;
}

/** Longer than the buffer for S3 holds records back by default. */
const DELIVERED_SEC = 400;

/** Lets buffers run out and counts the records in a bucket; none where there is no such bucket. */
export function delivered(world: Simulation, bucket: string): number {
  world.wait(DELIVERED_SEC);
  if (!world.peek('s3.HeadBucket', { Bucket: bucket })) return 0;
  const lines = Object.values(objectsIn(world, bucket)).join('').split('\n');
  return lines.length - 1;
}
