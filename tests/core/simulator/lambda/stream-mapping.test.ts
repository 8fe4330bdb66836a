import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { Behavior } from '@/core/simulator/services/lambda/behavior/behavior';
import { ACCOUNT, call, pass, REGION, testWorld } from '@/tests/support/simulator';
import { bytes, makeFunction, map } from './functions';

const ARN = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/clicks`;
const QUEUE_ARN = `arn:aws:sqs:${REGION}:${ACCOUNT}:failed`;

function setUp({
  behavior = {},
  mapping = {},
  shards = 1,
  before = [] as readonly unknown[],
}: {
  behavior?: Behavior;
  mapping?: object;
  shards?: number;
  before?: readonly unknown[];
} = {}) {
  const events: WorldEvent[] = [];
  const payloads: unknown[] = [];
  const world = testWorld({ sink: { event: (event) => void events.push(event) } });
  call(world, 'kinesis.CreateStream', { StreamName: 'clicks', ShardCount: shards });
  pass(world, 60);
  call(world, 'sqs.CreateQueue', { QueueName: 'failed' });
  for (const record of before) put(world, record);
  makeFunction(world, { behavior: { durationMs: 0, ...behavior } });
  const uuid = map(world, ARN, { StartingPosition: 'TRIM_HORIZON', ...mapping });
  const since = world.now;
  const finished = () => events.filter(({ type }) => /^Invocation(Succeeded|Failed)$/.test(type));
  return {
    world,
    uuid,
    events,
    payloads,
    invocations: () => finished().length,
    startedAt: () =>
      events.filter(({ type }) => type === 'InvocationStarted').map(({ at }) => (at - since) / 1_000),
  };
}

const put = (world: ReturnType<typeof testWorld>, value: unknown, PartitionKey = 'a') =>
  call<{ SequenceNumber: string }>(world, 'kinesis.PutRecord', {
    StreamName: 'clicks',
    PartitionKey,
    Data: bytes(value),
  });

function failures(world: ReturnType<typeof testWorld>) {
  const { Messages = [] } = call<{ Messages?: { Body: string }[] }>(world, 'sqs.ReceiveMessage', {
    QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/failed`,
    MaxNumberOfMessages: 10,
  });
  return Messages.map(({ Body }) => JSON.parse(Body) as Record<string, object>);
}

const TO_QUEUE = { DestinationConfig: { OnFailure: { Destination: QUEUE_ARN } } };
describe('six functions on one shard', () => {
  /** What the reads of six functions come to when a record arrives. */
  const six = (sourceOf: (world: ReturnType<typeof testWorld>, name: string) => string) => {
    const { world, events } = setUp();
    for (const name of ['b', 'c', 'd', 'e', 'f']) {
      makeFunction(world, { name, behavior: { durationMs: 0 } });
      map(world, sourceOf(world, name), { StartingPosition: 'LATEST' }, name);
    }
    pass(world, 10);
    put(world, 1);
    pass(world, 1);
    const count = (wanted: string) => events.filter(({ type }) => type === wanted).length;
    return { throttled: count('ReadThrottled') > 0, started: count('InvocationStarted') };
  };

  it('share its reads', () => {
    expect(six(() => ARN)).toEqual({ throttled: true, started: 5 });
  });

  it('do not disturb each other as consumers with enhanced fan-out', () => {
    const consumer = (world: ReturnType<typeof testWorld>, ConsumerName: string) => {
      const input = { StreamARN: ARN, ConsumerName };
      const { Consumer } = call<{ Consumer: { ConsumerARN: string } }>(
        world,
        'kinesis.RegisterStreamConsumer',
        input,
      );
      pass(world, 1);
      return Consumer.ConsumerARN;
    };
    expect(six(consumer)).toEqual({ throttled: false, started: 6 });
  });
});

const FAILS = { rules: [{ effect: { throws: { message: 'broken' } } }] };

describe('a mapping of a stream', () => {
  it('reads what stands there from the trim horizon, and what comes after', () => {
    const { world, invocations } = setUp({ before: [1, 2, 3], mapping: { BatchSize: 2 } });
    pass(world, 5);
    expect(invocations()).toBe(2);
    put(world, 4);
    pass(world, 2);
    expect(invocations()).toBe(3);
  });

  it('begins with what comes after it was made when told LATEST', () => {
    const { world, invocations } = setUp({ before: [1, 2, 3], mapping: { StartingPosition: 'LATEST' } });
    pass(world, 5);
    expect(invocations()).toBe(0);
    put(world, 4);
    pass(world, 2);
    expect(invocations()).toBe(1);
  });

  it('goes on after hours of silence', () => {
    const { world, invocations } = setUp();
    put(world, 1);
    pass(world, 7_200);
    put(world, 2);
    pass(world, 5);
    expect(invocations()).toBe(2);
  });

  it('holds up the shard while a batch fails, and drops it after its retries', () => {
    const { world, invocations, startedAt } = setUp({
      behavior: {
        rules: [
          { when: { left: { path: 'data' }, is: '=', right: 1 }, effect: { throws: { message: 'poison' } } },
        ],
      },
      mapping: { BatchSize: 1, MaximumRetryAttempts: 2, ...TO_QUEUE },
    });
    put(world, 1);
    put(world, 2);
    pass(world, 30);
    expect(invocations()).toBe(4);
    // Read at the second after the first, empty read; then one and two seconds between the tries.
    expect(startedAt().slice(0, 3)).toEqual([1, 2, 4]);
    expect(failures(world)).toMatchObject([
      {
        version: '1.0',
        requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        KinesisBatchInfo: { batchSize: 1, shardId: 'shardId-000000000000', streamArn: ARN },
      },
    ]);
  });

  it('begins again at the lowest failed record of a partial batch response', () => {
    const { world } = setUp({
      behavior: {
        rules: [{ effect: { reportsFailed: { left: { path: 'data.fail' }, is: '=', right: true } } }],
      },
      mapping: {
        BatchSize: 3,
        MaximumRetryAttempts: 3,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ...TO_QUEUE,
      },
      before: [{}, {}, {}, {}, {}, { fail: true }],
    });
    pass(world, 60);
    expect(failures(world)).toMatchObject([
      {
        requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 4 },
        responseContext: { functionError: null },
        KinesisBatchInfo: { batchSize: 1 },
      },
    ]);
  });

  it('finds the poison record by halving, without using up retries', () => {
    const { world } = setUp({
      behavior: {
        rules: [
          { when: { left: { path: 'data' }, is: '=', right: 5 }, effect: { throws: { message: 'poison' } } },
        ],
      },
      mapping: { BatchSize: 8, MaximumRetryAttempts: 0, BisectBatchOnFunctionError: true, ...TO_QUEUE },
      before: [1, 2, 3, 4, 5, 6, 7, 8],
    });
    pass(world, 60);
    expect(failures(world)).toMatchObject([{ KinesisBatchInfo: { batchSize: 1 } }]);
  });

  it('gives up records that are too old', () => {
    const { world } = setUp({
      behavior: FAILS,
      mapping: { BatchSize: 1, MaximumRecordAgeInSeconds: 60, ...TO_QUEUE },
    });
    put(world, 1);
    pass(world, 200);
    const [failure] = failures(world);
    expect(failure).toMatchObject({ requestContext: { condition: 'RecordAgeExceeded' } });
    expect(failure).not.toHaveProperty('responseContext');
  });

  it('works on partition keys side by side, and on each in order', () => {
    const one = setUp({
      behavior: { durationMs: 1_000 },
      mapping: { BatchSize: 1, ParallelizationFactor: 10 },
    });
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) put(one.world, key, key);
    pass(one.world, 1.5);
    expect(one.startedAt().filter((at) => at === 1).length).toBeGreaterThan(2);
    const other = setUp({
      behavior: { durationMs: 1_000 },
      mapping: { BatchSize: 1, ParallelizationFactor: 10 },
    });
    for (const value of [1, 2, 3]) put(other.world, value, 'same');
    pass(other.world, 10);
    expect(other.startedAt()).toEqual([1, 2, 3]);
  });

  it('reads the children of a split shard after their parent', () => {
    const { world, invocations } = setUp({ behavior: { durationMs: 100 } });
    put(world, 1);
    call(world, 'kinesis.SplitShard', {
      StreamName: 'clicks',
      ShardToSplit: 'shardId-000000000000',
      NewStartingHashKey: '170141183460469231731687303715884105728',
    });
    pass(world, 60);
    for (const key of ['a', 'b', 'c', 'd']) put(world, key, key);
    pass(world, 5);
    expect(invocations()).toBeGreaterThanOrEqual(3);
  });
});
