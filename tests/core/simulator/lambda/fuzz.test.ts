import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import type { LambdaState } from '@/core/simulator/services/lambda/state';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, heldBy, PLACE, REGION, send, testWorld } from '@/tests/support/simulator';
import { bytes, EMPTY_ZIP, ROLE } from './functions';

// Random command sequences over two functions, a queue and a stream: whatever is asked, the counts stay right.

const NAMES = ['worker', 'other', 'nobody'];
const name = fc.constantFrom(...NAMES);
const source = fc.constantFrom(
  `arn:aws:sqs:${REGION}:${ACCOUNT}:orders`,
  `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/clicks`,
  `arn:aws:sqs:${REGION}:${ACCOUNT}:missing`,
);
const behavior = fc.record({
  durationMs: fc.integer({ min: 0, max: 5_000 }),
  rules: fc.array(
    fc.record({
      effect: fc.constantFrom<object>({ throws: { message: 'no' } }, { echoes: true }, { exits: true }),
    }),
    { maxLength: 1 },
  ),
});

type Step = readonly [string, object] | number;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 120 }),
  name.map(
    (FunctionName): Step => [
      'lambda.CreateFunction',
      { FunctionName, Role: ROLE, Runtime: 'nodejs22.x', Handler: 'i.h', Code: { ZipFile: EMPTY_ZIP } },
    ],
  ),
  fc
    .record({ FunctionName: name, Behavior: behavior })
    .map((input): Step => ['lambda.PutFunctionBehavior', input]),
  fc
    .record({
      FunctionName: name,
      InvocationType: fc.constantFrom('Event', 'RequestResponse', 'DryRun', 'Nonsense'),
      Payload: fc.constantFrom(bytes({ n: 1 }), new Uint8Array([123])),
    })
    .map((input): Step => ['lambda.Invoke', input]),
  fc
    .record({ FunctionName: name, ReservedConcurrentExecutions: fc.integer({ min: -1, max: 950 }) })
    .map((input): Step => ['lambda.PutFunctionConcurrency', input]),
  fc
    .record({ FunctionName: name, EventSourceArn: source, StartingPosition: fc.constant('TRIM_HORIZON') })
    .map((input): Step => ['lambda.CreateEventSourceMapping', input]),
  name.map((FunctionName): Step => ['lambda.DeleteFunction', { FunctionName }]),
  fc.constant<Step>(['sqs.CreateQueue', { QueueName: 'orders' }]),
  fc.constant<Step>([
    'sqs.SendMessage',
    { QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders`, MessageBody: '{}' },
  ]),
  fc.constant<Step>(['kinesis.CreateStream', { StreamName: 'clicks', ShardCount: 1 }]),
  fc.constant<Step>(['kinesis.PutRecord', { StreamName: 'clicks', PartitionKey: 'a', Data: bytes(1) }]),
);

function take(world: World, one: Step): void {
  if (typeof one === 'number') {
    world.advanceTo(world.now + one * 1_000);
    return;
  }
  const before = heldBy(world);
  const { outcome } = send(world, one[0], one[1]);
  if (outcome && !outcome.ok) expect(heldBy(world), `${one[0]} was refused`).toEqual(before);
}

function checkCounts(world: World): void {
  const state = world.stateOf('lambda', PLACE) as LambdaState | undefined;
  for (const fn of state?.functions.values() ?? []) {
    const running = [...(state?.executions.values() ?? [])].filter((one) => one.functionName === fn.name);
    expect(fn.running, `executions of ${fn.name}`).toBeGreaterThanOrEqual(0);
    expect(fn.running).toBeLessThanOrEqual(running.length);
  }
}

describe('Lambda under random commands', () => {
  it('refuses without changing anything, and counts what runs', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
        const world = testWorld();
        // So that a refused call does not make the first state of a place.
        send(world, 'lambda.ListFunctions');
        send(world, 'sqs.ListQueues');
        send(world, 'kinesis.ListStreams');
        for (const one of steps) {
          take(world, one);
          checkCounts(world);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes out the same by replay, by restore and by fork', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const log: LogEntry[] = [];
        const world = testWorld({ sink: { entry: (entry) => void log.push(entry) } });
        const half = Math.floor(steps.length / 2);
        for (const one of steps.slice(0, half)) take(world, one);
        const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
        const forked = world.fork();
        for (const other of [world, restored, forked]) for (const one of steps.slice(half)) take(other, one);
        const again = testWorld();
        replay(again, log);
        again.advanceTo(world.now);
        expect(restored.hash()).toBe(world.hash());
        expect(forked.hash()).toBe(world.hash());
        expect(again.hash()).toBe(world.hash());
      }),
      { numRuns: 40 },
    );
  });
});
