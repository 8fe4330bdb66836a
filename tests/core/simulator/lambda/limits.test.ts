import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { LambdaState } from '@/core/simulator/services/lambda/state';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, errorOf, PLACE, pass, REGION, send, testWorld } from '@/tests/support/simulator';
import { bytes, EMPTY_ZIP, makeFunction, map, ROLE } from './functions';

const fact = (id: string): number => limit(LIMITS.today, id);
const QUEUE = `arn:aws:sqs:${REGION}:${ACCOUNT}:orders`;
const STREAM = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/clicks`;
type World = ReturnType<typeof testWorld>;

function worldWithSources(): World {
  const world = testWorld();
  call(world, 'sqs.CreateQueue', { QueueName: 'orders' });
  call(world, 'kinesis.CreateStream', { StreamName: 'clicks', ShardCount: 1 });
  pass(world, 60);
  makeFunction(world);
  return world;
}

const accepted = (world: World, name: string, input: object): boolean => {
  const { outcome } = send(world, name, input);
  return !outcome || outcome.ok;
};

const mapping = (world: World, settings: object) => {
  const { UUID, ...reply } = call<{ UUID: string } & Record<string, unknown>>(
    world,
    'lambda.CreateEventSourceMapping',
    { FunctionName: 'worker', ...settings },
  );
  return reply;
};

describe('functions', () => {
  const create = (world: World, Timeout?: number) =>
    send(world, 'lambda.CreateFunction', {
      FunctionName: `f${Timeout}`,
      Role: ROLE,
      Runtime: 'nodejs22.x',
      Handler: 'i.h',
      Code: { ZipFile: EMPTY_ZIP },
      ...(Timeout !== undefined && { Timeout }),
    }).outcome;

  it('lambda.timeout.default and lambda.timeout.max', () => {
    const world = testWorld();
    const max = fact('lambda.timeout.max');
    expect(create(world)).toMatchObject({ ok: true, output: { Timeout: fact('lambda.timeout.default') } });
    expect(create(world, max)?.ok).toBe(true);
    expect(errorOf(create(world, max + 1), 'CreateFunction').code).toBe('InvalidParameterValueException');
  });

  it.each([
    ['lambda.payload.sync.max', 'RequestResponse'],
    ['lambda.payload.async.max', 'Event'],
  ])('%s: a larger payload is refused', (id, InvocationType) => {
    const world = testWorld();
    makeFunction(world);
    const payload = (size: number) => bytes('x'.repeat(size - 2));
    const invoke = (size: number) =>
      send(world, 'lambda.Invoke', { FunctionName: 'worker', InvocationType, Payload: payload(size) })
        .outcome;
    expect(invoke(fact(id))?.ok ?? true).toBe(true);
    expect(errorOf(invoke(fact(id) + 1), 'Invoke')).toMatchObject({
      code: 'RequestTooLargeException',
      status: 413,
    });
  });
});

describe('concurrency', () => {
  it('lambda.concurrency.account.default and lambda.concurrency.unreserved.min: what may be reserved', () => {
    const world = testWorld();
    makeFunction(world);
    const most = fact('lambda.concurrency.account.default') - fact('lambda.concurrency.unreserved.min');
    const reserve = (ReservedConcurrentExecutions: number) =>
      accepted(world, 'lambda.PutFunctionConcurrency', {
        FunctionName: 'worker',
        ReservedConcurrentExecutions,
      });
    expect([reserve(most - 1), reserve(most), reserve(most + 1)]).toEqual([true, true, false]);
  });

  it('lambda.concurrency.account.default: so many run at once', () => {
    const world = testWorld();
    makeFunction(world, { behavior: { durationMs: 1_000 } });
    const max = fact('lambda.concurrency.account.default');
    for (let n = 0; n < max; n++)
      expect(send(world, 'lambda.Invoke', { FunctionName: 'worker' }).outcome).toBeUndefined();
    expect(errorOf(send(world, 'lambda.Invoke', { FunctionName: 'worker' }).outcome, 'Invoke')).toMatchObject(
      {
        code: 'TooManyRequestsException',
        members: { Reason: 'ConcurrentInvocationLimitExceeded' },
      },
    );
  });
});

describe('asynchronous invocations', () => {
  const FAILS = { durationMs: 0, rules: [{ effect: { throws: { message: 'no' } } }] };
  const queued = (world: World) => (world.stateOf('lambda', PLACE) as LambdaState).asyncEvents.size;
  const invoke = (world: World) =>
    call(world, 'lambda.Invoke', { FunctionName: 'worker', InvocationType: 'Event' });

  it('lambda.async.retries.default, lambda.async.retryDelay.first and lambda.async.retryDelay.second', () => {
    const world = testWorld();
    makeFunction(world, { behavior: FAILS });
    invoke(world);
    const delays = fact('lambda.async.retryDelay.first') + fact('lambda.async.retryDelay.second');
    expect(fact('lambda.async.retries.default')).toBe(2);
    pass(world, delays - 1);
    expect(queued(world)).toBe(1);
    pass(world, 1);
    expect(queued(world)).toBe(0);
  });

  it('lambda.async.maxEventAge.default: then a throttled event is dropped', () => {
    const world = testWorld();
    makeFunction(world, { behavior: { durationMs: 900_000 }, timeoutSec: 900 });
    call(world, 'lambda.PutFunctionConcurrency', { FunctionName: 'worker', ReservedConcurrentExecutions: 1 });
    // One event keeps the function busy over and over.
    for (let n = 0; n < 40; n++) invoke(world);
    pass(world, fact('lambda.async.maxEventAge.default'));
    expect(queued(world)).toBeGreaterThan(0);
    pass(world, fact('lambda.async.throttleRetry.max') + 1);
    expect(queued(world)).toBeLessThanOrEqual(1);
  });

  it('lambda.async.throttleRetry.first and lambda.async.throttleRetry.max: the waits double up to it', () => {
    const times: number[] = [];
    const world = testWorld({
      sink: { event: ({ type, at }) => void (type === 'InvocationThrottled' && times.push(at)) },
    });
    makeFunction(world, { behavior: { durationMs: 900_000 }, timeoutSec: 900 });
    call(world, 'lambda.PutFunctionConcurrency', { FunctionName: 'worker', ReservedConcurrentExecutions: 1 });
    invoke(world);
    invoke(world);
    pass(world, 890);
    const waits = times.slice(1).map((at, index) => (at - (times[index] as number)) / 1_000);
    expect(waits[0]).toBe(fact('lambda.async.throttleRetry.first'));
    expect(waits[1]).toBe(2 * fact('lambda.async.throttleRetry.first'));
    expect(Math.max(...waits)).toBeLessThanOrEqual(fact('lambda.async.throttleRetry.max'));
  });
});

describe('event source mappings', () => {
  it('lambda.esm.batch.sqs.default and lambda.esm.window.default', () => {
    expect(mapping(worldWithSources(), { EventSourceArn: QUEUE })).toMatchObject({
      BatchSize: fact('lambda.esm.batch.sqs.default'),
      MaximumBatchingWindowInSeconds: fact('lambda.esm.window.default'),
    });
  });

  it('lambda.esm.batch.sqs.default: more need a window', () => {
    const world = worldWithSources();
    const most = fact('lambda.esm.batch.sqs.default');
    const create = (BatchSize: number, MaximumBatchingWindowInSeconds: number) =>
      accepted(world, 'lambda.CreateEventSourceMapping', {
        FunctionName: 'worker',
        EventSourceArn: QUEUE,
        BatchSize,
        MaximumBatchingWindowInSeconds,
      });
    expect([create(most + 1, 0), create(most + 1, 1)]).toEqual([false, true]);
  });

  it.each([
    ['lambda.esm.batch.stream.default', 'BatchSize'],
    ['lambda.esm.parallelizationFactor.default', 'ParallelizationFactor'],
    ['lambda.esm.stream.maxRetry.default', 'MaximumRetryAttempts'],
    ['lambda.esm.stream.maxRecordAge.default', 'MaximumRecordAgeInSeconds'],
    ['lambda.esm.tumblingWindow.default', 'TumblingWindowInSeconds'],
  ])('%s is what a stream gets', (id, member) => {
    const reply = mapping(worldWithSources(), { EventSourceArn: STREAM, StartingPosition: 'LATEST' });
    expect(reply[member]).toBe(fact(id));
  });

  it('lambda.esm.filters.max', () => {
    const create = (count: number) =>
      accepted(worldWithSources(), 'lambda.CreateEventSourceMapping', {
        FunctionName: 'worker',
        EventSourceArn: QUEUE,
        FilterCriteria: { Filters: Array.from({ length: count }, () => ({ Pattern: '{"body":["a"]}' })) },
      });
    const max = fact('lambda.esm.filters.max');
    expect([create(max), create(max + 1)]).toEqual([true, false]);
  });

  it('lambda.esm.sqs.scaling.start, .perMinute and .max: lambda.esm.sqs.scaling.perMinute more a minute', () => {
    const world = worldWithSources();
    call(world, 'lambda.PutFunctionBehavior', { FunctionName: 'worker', Behavior: { durationMs: 600_000 } });
    call(world, 'lambda.UpdateFunctionConfiguration', { FunctionName: 'worker', Timeout: 900 });
    call(world, 'sqs.SetQueueAttributes', {
      QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders`,
      Attributes: { VisibilityTimeout: '900' },
    });
    map(world, QUEUE, { BatchSize: 1 });
    const start = fact('lambda.esm.sqs.scaling.start');
    for (let n = 0; n < start + fact('lambda.esm.sqs.scaling.perMinute') + 10; n++)
      call(world, 'sqs.SendMessage', {
        QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders`,
        MessageBody: String(n),
      });
    const running = () => (world.stateOf('lambda', PLACE) as LambdaState).executions.size;
    expect(running()).toBe(start);
    pass(world, 61);
    expect(running()).toBe(start + fact('lambda.esm.sqs.scaling.perMinute'));
    expect(fact('lambda.esm.sqs.scaling.max')).toBeGreaterThan(running());
  });

  it('sqs.batch.entries.max and kds.getRecords.records.max: a mapping never asks for more at once', () => {
    const asked: number[] = [];
    const world = worldWithSources();
    map(world, QUEUE, { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 });
    for (let n = 0; n < 25; n++)
      call(world, 'sqs.SendMessage', {
        QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders`,
        MessageBody: String(n),
      });
    map(world, STREAM, { StartingPosition: 'LATEST', BatchSize: fact('kds.getRecords.records.max') });
    pass(world, 5);
    const state = world.stateOf('lambda', PLACE) as LambdaState;
    for (const { lastProcessingResult } of state.mappings.values())
      if (lastProcessingResult?.startsWith('PROBLEM')) asked.push(1);
    expect(fact('sqs.batch.entries.max')).toBe(10);
    expect(asked).toEqual([]);
  });
});
