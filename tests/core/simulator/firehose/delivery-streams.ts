import { fromBase64 } from '@/core/kernel/bytes';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import type {
  DeliveryStreamDescription,
  PutRecordBatchOutput,
} from '@/core/simulator/shapes/generated/firehose.types';
import { ACCOUNT, call, pass, REGION, testWorld } from '@/tests/support/simulator';

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/delivery`;
export const BUCKET = 'arn:aws:s3:::lake';
export const S3 = { RoleARN: ROLE, BucketARN: BUCKET };
export const FUNCTION = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:transform`;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (data: Uint8Array | undefined): string => new TextDecoder().decode(data);

/** A world with the bucket `lake` and the active stream `d`, whose events are collected. */
export function worldWithStream(
  destination: object = {},
  more: object = {},
): { world: World; events: WorldEvent[] } {
  const events: WorldEvent[] = [];
  const world = testWorld({ sink: { event: (event) => events.push(event) } });
  call(world, 's3.CreateBucket', { Bucket: 'lake' });
  createStream(world, { ExtendedS3DestinationConfiguration: { ...S3, ...destination }, ...more });
  return { world, events };
}

export function createStream(world: World, input: object): void {
  call(world, 'firehose.CreateDeliveryStream', { DeliveryStreamName: 'd', ...input });
  pass(world, 1);
}

export const put = (world: World, data: string) =>
  call(world, 'firehose.PutRecord', { DeliveryStreamName: 'd', Record: { Data: bytes(data) } });

export const putAll = (world: World, ...data: string[]) =>
  call<PutRecordBatchOutput>(world, 'firehose.PutRecordBatch', {
    DeliveryStreamName: 'd',
    Records: data.map((one) => ({ Data: bytes(one) })),
  });

export const describeStream = (world: World) =>
  call<{ DeliveryStreamDescription: DeliveryStreamDescription }>(world, 'firehose.DescribeDeliveryStream', {
    DeliveryStreamName: 'd',
  }).DeliveryStreamDescription;

/** Objects of a bucket: data by key. */
export function objectsIn(world: World, Bucket = 'lake'): Record<string, string> {
  const { Contents = [] } = call<{ Contents?: { Key: string }[] }>(world, 's3.ListObjectsV2', { Bucket });
  return Object.fromEntries(
    Contents.map(({ Key }) => [
      Key,
      text(call<{ Body: Uint8Array }>(world, 's3.GetObject', { Bucket, Key }).Body),
    ]),
  );
}

/** A transforming function whose code the test runs; `answer` works through what waits for it. */
export function withFunction(world: World, events: WorldEvent[]) {
  call(world, 'lambda.CreateFunction', {
    FunctionName: 'transform',
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: ROLE,
    Timeout: 60,
    Code: { ZipFile: new Uint8Array(100).fill(1) },
  });
  let answered = 0;
  return {
    asked: () => events.filter(({ type }) => type === 'HandlerRequested'),
    answer(handler: (records: FunctionRecord[]) => unknown): void {
      const requests = events.filter(({ type }) => type === 'HandlerRequested');
      for (const { detail } of requests.slice(answered)) {
        const { requestId, payload } = detail as { requestId: string; payload: string };
        const { records } = JSON.parse(payload) as { records: FunctionRecord[] };
        call(world, 'lambda.CompleteInvocation', {
          RequestId: requestId,
          Payload: JSON.stringify(handler(records)),
        });
      }
      answered = requests.length;
    },
    fail(): void {
      const requests = events.filter(({ type }) => type === 'HandlerRequested');
      for (; answered < requests.length; answered++)
        call(world, 'lambda.CompleteInvocation', {
          RequestId: requests[answered]?.detail.requestId,
          Error: { type: 'Error', message: 'broken' },
        });
    },
  };
}

export interface FunctionRecord {
  recordId: string;
  approximateArrivalTimestamp: number;
  data: string;
}

export const plain = ({ data }: FunctionRecord): string => text(fromBase64(data) as Uint8Array);

/** A processor with its parameters by name. */
export const processor = (Type: string, parameters: Record<string, string> = {}) => ({
  Type,
  Parameters: Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({
    ParameterName,
    ParameterValue,
  })),
});

export const processing = (...Processors: object[]) => ({
  ProcessingConfiguration: { Enabled: true, Processors },
});
