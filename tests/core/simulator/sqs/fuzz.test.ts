import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry, Outcome } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { heldBy, START, send, testWorld } from '@/tests/support/simulator';
import { Ledger } from './ledger';
import { arnOf, create, type Received, redriveTo, urlOf } from './queues';

// Goal: whatever is asked for, in whatever order, SQS keeps its promises. Method: random commands, valid and not,
// with time passing between them, run against the service and against a ledger that only knows the promises.

const QUEUES = ['orders', 'dead', 'orders.fifo', 'dead.fifo'] as const;
const RETENTION_SEC = 200;

type Step =
  | { readonly wait: number }
  | { readonly call: string; readonly input: object; readonly handle?: number };

// Most requests are for the queues with a dead-letter queue, and most are valid: else little would happen.
const queue = fc
  .constantFrom(
    'orders',
    'orders.fifo',
    'orders',
    'orders.fifo',
    'orders',
    'orders.fifo',
    ...QUEUES,
    'missing',
  )
  .map((name) => urlOf(name));
const body = fc.oneof(
  { weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '\u0000', 'x'.repeat(2_000)) },
);
const oneIn = (times: number) => fc.nat(times - 1).map((drawn) => drawn === 0);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const groupId = maybe(fc.constantFrom('g', 'g', 'h', 'h', 'g', 'h', 'two words'));
const seconds = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(0, 1, 5, 30) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 50_000) },
);

/** A message of a queue that takes it, most of the time. */
const message = fc
  .record({ MessageBody: body, MessageGroupId: groupId, deduplicationId: fc.nat(8), isOdd: oneIn(12) })
  .map(({ deduplicationId, isOdd, ...input }) => ({
    plain: { ...input, ...(isOdd && { MessageDeduplicationId: '1' }) },
    fifo: { ...input, ...(!isOdd && { MessageDeduplicationId: String(deduplicationId) }) },
  }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ wait: fc.constantFrom(1, 1_000, 5_000, 30_000, 60_000) }) },
  {
    weight: 8,
    arbitrary: fc
      .record({ QueueUrl: queue, message, delay: seconds, isDelayed: oneIn(6) })
      .map(({ QueueUrl, message: { plain, fifo }, delay, isDelayed }) => ({
        call: 'sqs.SendMessage',
        input: {
          QueueUrl,
          ...(QueueUrl.endsWith('.fifo') ? fifo : plain),
          ...(isDelayed && { DelaySeconds: delay }),
        },
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        QueueUrl: queue,
        messages: fc.array(message, { maxLength: 4 }),
        isOdd: oneIn(12),
      })
      .map(({ QueueUrl, messages, isOdd }) => ({
        call: 'sqs.SendMessageBatch',
        input: {
          QueueUrl,
          Entries: messages.map(({ plain, fifo }, index) => ({
            Id: isOdd ? 'same' : `id-${index}`,
            ...(QueueUrl.endsWith('.fifo') ? fifo : plain),
          })),
        },
      })),
  },
  {
    weight: 8,
    arbitrary: fc
      .record({
        QueueUrl: queue,
        MaxNumberOfMessages: fc.constantFrom(1, 2, 10, 10, 0),
        VisibilityTimeout: maybe(seconds),
        WaitTimeSeconds: fc.constantFrom(0, 0, 0, 0, 1, 20, 21),
        AttributeNames: fc.constant(['All']),
        isAttempt: oneIn(6),
      })
      .map(({ isAttempt, ...input }) => ({
        call: 'sqs.ReceiveMessage',
        input: { ...input, ...(isAttempt && { ReceiveRequestAttemptId: 'attempt' }) },
      })),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({ QueueUrl: queue, handle: fc.nat(12) })
      .map(({ handle, ...input }) => ({ call: 'sqs.DeleteMessage', input, handle })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ QueueUrl: queue, VisibilityTimeout: seconds, handle: fc.nat(12) })
      .map(({ handle, ...input }) => ({ call: 'sqs.ChangeMessageVisibility', input, handle })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      { call: 'sqs.PurgeQueue', input: { QueueUrl: urlOf('orders') } },
      { call: 'sqs.PurgeQueue', input: { QueueUrl: urlOf('orders.fifo') } },
      { call: 'sqs.StartMessageMoveTask', input: { SourceArn: arnOf('dead') } },
      { call: 'sqs.StartMessageMoveTask', input: { SourceArn: arnOf('dead.fifo') } },
      { call: 'sqs.StartMessageMoveTask', input: { SourceArn: arnOf('orders') } },
      {
        call: 'sqs.SetQueueAttributes',
        input: { QueueUrl: urlOf('orders.fifo'), Attributes: { DelaySeconds: '3' } },
      },
      { call: 'sqs.GetQueueAttributes', input: { QueueUrl: urlOf('orders'), AttributeNames: ['All'] } },
      { call: 'sqs.TagQueue', input: { QueueUrl: urlOf('orders'), Tags: { a: '1' } } },
    ),
  },
);

function fuzzWorld(log: LogEntry[], ledger?: Ledger): World {
  const world = testWorld({
    sink: {
      entry: (entry) => log.push(entry),
      event: (event) => ledger?.note(event),
      completed: (seq, outcome) => ledger?.answered(seq, outcome),
    },
  });
  const MessageRetentionPeriod = String(RETENTION_SEC);
  create(world, 'dead', { MessageRetentionPeriod });
  create(world, 'dead.fifo', { FifoQueue: 'true', MessageRetentionPeriod });
  create(world, 'orders', { MessageRetentionPeriod, RedrivePolicy: redriveTo('dead', 1) });
  create(world, 'orders.fifo', {
    FifoQueue: 'true',
    MessageRetentionPeriod,
    RedrivePolicy: redriveTo('dead.fifo', 1),
  });
  return world;
}

/** Handles that receives have returned, to be used again by number. */
function handlesIn(outcome: Outcome | undefined): readonly string[] {
  if (!outcome?.ok) return [];
  const { Messages = [] } = outcome.output as { Messages?: readonly Received[] };
  return Messages.map(({ ReceiptHandle }) => ReceiptHandle);
}

function run(world: World, steps: readonly Step[], each: (before: unknown, outcome?: Outcome) => void): void {
  const handles: string[] = ['no handle'];
  for (const one of steps) {
    if ('wait' in one) {
      world.advanceTo(world.now + one.wait);
      continue;
    }
    const before = heldBy(world);
    const handle = one.handle === undefined ? {} : { ReceiptHandle: handles[one.handle % handles.length] };
    const { outcome } = send(world, one.call, { ...one.input, ...handle });
    handles.push(...handlesIn(outcome));
    each(before, outcome);
  }
}

const steps = fc.array(step, { maxLength: 60, size: 'max' });

describe('whatever is asked of SQS', () => {
  it('messages are neither lost, nor both deleted and received; counts and order are right', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const ledger = new Ledger(RETENTION_SEC * 1_000);
        const world = fuzzWorld([], ledger);
        run(world, all, (_before, outcome) => ledger.answer(outcome));
        ledger.settle(world);
      }),
      { numRuns: 80 },
    );
  });

  it('a refused request changes nothing', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = fuzzWorld([]);
        run(world, all, (before, outcome) => {
          if (outcome && !outcome.ok) expect(heldBy(world)).toEqual(before);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('replay, restore and fork give the same world, now and later', () => {
    fc.assert(
      fc.property(steps, steps, (first, then) => {
        const log: LogEntry[] = [];
        const world = fuzzWorld(log);
        run(world, first, () => {});
        const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
        const forked = world.fork();
        for (const one of [world, restored, forked]) run(one, then, () => {});
        expect(restored.hash()).toBe(world.hash());
        expect(forked.hash()).toBe(world.hash());
        const repeated = testWorld();
        replay(repeated, log);
        repeated.advanceTo(world.now);
        expect(repeated.hash()).toBe(world.hash());
        expect(repeated.now).toBeGreaterThanOrEqual(START);
      }),
      { numRuns: 20 },
    );
  });
});
