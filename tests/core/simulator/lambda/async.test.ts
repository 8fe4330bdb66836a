import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import { ACCOUNT, call, PLACE, pass, REGION, testWorld } from '@/tests/support/simulator';
import { bytes, makeFunction } from './functions';

const QUEUE_ARN = `arn:aws:sqs:${REGION}:${ACCOUNT}:failed`;
const FAILS = { rules: [{ effect: { throws: { message: 'out of stock' } } }] };

function invokeAsync(world: ReturnType<typeof testWorld>, payload: unknown = { order: 1 }) {
  return call(world, 'lambda.Invoke', {
    FunctionName: 'worker',
    InvocationType: 'Event',
    Payload: bytes(payload),
  });
}

function recorded() {
  const events: WorldEvent[] = [];
  const world = testWorld({ sink: { event: (event) => void events.push(event) } });
  const times = (type: string) =>
    events.filter((event) => event.type === type).map(({ at }) => (at - startedAt) / 1_000);
  const startedAt = world.now;
  return { world, times, events };
}

/** What stands in a queue: bodies and attributes. */
function messagesIn(world: ReturnType<typeof testWorld>, name = 'failed') {
  const reply = call<{ Messages?: { Body: string; MessageAttributes?: object }[] }>(
    world,
    'sqs.ReceiveMessage',
    {
      QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`,
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
    },
  );
  return reply.Messages ?? [];
}

describe('an asynchronous invocation', () => {
  it('is accepted at once', () => {
    const { world } = recorded();
    makeFunction(world);
    expect(invokeAsync(world)).toEqual({ StatusCode: 202 });
  });

  it('is tried again one and then two minutes after an error, and given up', () => {
    const { world, times, events } = recorded();
    makeFunction(world, { behavior: { ...FAILS, durationMs: 0 } });
    invokeAsync(world);
    pass(world, 3_600);
    expect(times('InvocationStarted')).toEqual([0, 60, 180]);
    expect(events.find(({ type }) => type === 'AsyncEventGivenUp')?.detail).toMatchObject({
      condition: 'RetriesExhausted',
    });
  });

  it('keeps to the retries and the age that are set', () => {
    const { world, times } = recorded();
    makeFunction(world, { behavior: { ...FAILS, durationMs: 0 } });
    call(world, 'lambda.PutFunctionEventInvokeConfig', { FunctionName: 'worker', MaximumRetryAttempts: 0 });
    invokeAsync(world);
    pass(world, 3_600);
    expect(times('InvocationStarted')).toEqual([0]);
  });

  it('waits longer each time while it is throttled, without using up its retries', () => {
    const { world, times } = recorded();
    makeFunction(world, { behavior: { durationMs: 10_000 }, timeoutSec: 60 });
    call(world, 'lambda.PutFunctionConcurrency', { FunctionName: 'worker', ReservedConcurrentExecutions: 1 });
    invokeAsync(world);
    invokeAsync(world);
    pass(world, 60);
    expect(times('InvocationThrottled')).toEqual([0, 1, 3, 7]);
    expect(times('InvocationStarted')).toEqual([0, 15]);
  });

  it('goes to the dead-letter queue as it was, with the error in attributes', () => {
    const { world } = recorded();
    call(world, 'sqs.CreateQueue', { QueueName: 'failed' });
    makeFunction(world, { behavior: FAILS, deadLetterArn: QUEUE_ARN });
    invokeAsync(world, { order: 5 });
    pass(world, 600);
    expect(messagesIn(world)).toMatchObject([
      {
        Body: '{"order":5}',
        MessageAttributes: {
          ErrorCode: { DataType: 'Number', StringValue: '200' },
          ErrorMessage: { DataType: 'String', StringValue: 'out of stock' },
          RequestID: { DataType: 'String' },
        },
      },
    ]);
  });

  it('sends a record to its destination: with the response on failure, at once on success', () => {
    const { world } = recorded();
    call(world, 'sqs.CreateQueue', { QueueName: 'failed' });
    makeFunction(world, { behavior: FAILS });
    call(world, 'lambda.PutFunctionEventInvokeConfig', {
      FunctionName: 'worker',
      DestinationConfig: { OnFailure: { Destination: QUEUE_ARN } },
    });
    invokeAsync(world, { order: 5 });
    pass(world, 600);
    const [message] = messagesIn(world);
    expect(JSON.parse(message?.Body ?? '')).toMatchObject({
      version: '1.0',
      requestContext: {
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
        functionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:worker:$LATEST`,
      },
      requestPayload: { order: 5 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType: 'Error', errorMessage: 'out of stock' },
    });
  });

  it('of a function with no concurrency is dropped without a try', () => {
    const { world, times, events } = recorded();
    makeFunction(world);
    call(world, 'lambda.PutFunctionConcurrency', { FunctionName: 'worker', ReservedConcurrentExecutions: 0 });
    invokeAsync(world);
    pass(world, 60);
    expect(times('InvocationStarted')).toEqual([]);
    expect(events.some(({ type }) => type === 'AsyncEventGivenUp')).toBe(true);
    expect(world.stateOf('lambda', PLACE)).toMatchObject({ asyncEvents: new Map() });
  });
});
