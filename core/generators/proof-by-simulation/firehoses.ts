import { bytesOf, utf8 } from '../../kernel/bytes';
import { LAB_PLACE } from '../../labs/lab';
import type { Simulation } from './simulation';
import { streamArnOf } from './streams';

/** The bucket that streams deliver to. */
export const BUCKET = 'lake';
const ROLE = `arn:aws:iam::${LAB_PLACE.account}:role/delivery`;
const ACTIVE_SEC = 1;

/** A bucket's part of a configuration. */
export const bucketPart = (bucket = BUCKET): object => ({
  RoleARN: ROLE,
  BucketARN: `arn:aws:s3:::${bucket}`,
});

/** The part of a configuration that names a data stream as the source. */
export const fromDataStream = (arn = streamArnOf()): object => ({
  DeliveryStreamType: 'KinesisStreamAsSource',
  KinesisStreamSourceConfiguration: { KinesisStreamARN: arn, RoleARN: ROLE },
});

export const makeBucket = (world: Simulation, Bucket = BUCKET): unknown =>
  world.must('s3.CreateBucket', { Bucket });

/** Makes a Firehose stream; it is active when this returns. */
export function makeFirehose(world: Simulation, name: string, input: object): void {
  world.must('firehose.CreateDeliveryStream', { DeliveryStreamName: name, ...input });
  world.wait(ACTIVE_SEC);
}

/** Hands texts to a Firehose stream in one call. */
export const deliver = (world: Simulation, name: string, texts: readonly string[]): unknown =>
  world.must('firehose.PutRecordBatch', {
    DeliveryStreamName: name,
    Records: texts.map((text) => ({ Data: bytesOf(text) })),
  });

/** The objects of a bucket: their text by key. */
export function objectsIn(world: Simulation, Bucket = BUCKET): Readonly<Record<string, string>> {
  const { Contents = [] } = world.must<{ Contents?: readonly { Key: string }[] }>('s3.ListObjectsV2', {
    Bucket,
  });
  return Object.fromEntries(
    Contents.map(({ Key }) => [
      Key,
      utf8(world.peek<{ Body: Uint8Array }>('s3.GetObject', { Bucket, Key })?.Body ?? new Uint8Array()) ?? '',
    ]),
  );
}

/** The configuration of a Lambda transformation. */
export const transformedBy = (functionArn: string, more: Readonly<Record<string, string>> = {}): object => ({
  ProcessingConfiguration: {
    Enabled: true,
    Processors: [
      {
        Type: 'Lambda',
        Parameters: Object.entries({ LambdaArn: functionArn, ...more }).map(
          ([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue }),
        ),
      },
    ],
  },
});
