import type { Limits } from '../../facts/limits';
import type { Condition, Effect } from '../../simulator/services/lambda/behavior/behavior';
import { makeFunction, mapSource } from '../proof-by-simulation/functions';
import { memoByLimits } from '../proof-by-simulation/memo';
import { arnOf, makeQueue, receiveAll, send, urlOf } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';

/** What the function does with its batch: throws, returns a list of messages, or a list that begins with an empty identifier. */
export type Result = 'exception' | 'malformed' | readonly number[];

export interface Invocation {
  readonly size: number;
  readonly fifo: boolean;
  /** Whether the mapping has ReportBatchItemFailures. */
  readonly reports: boolean;
  readonly result: Result;
}

/** Messages that are seen again, and the world in which they were. */
export interface Seen {
  readonly again: ReadonlySet<number>;
  readonly world: Simulation;
}

const VISIBILITY_SEC = 30;
const READY_SEC = 5;
const memo = memoByLimits<Seen>();

/** Sends the batch, lets a mapping invoke the function with it once, and receives what is seen again. */
export const invokeOnce = (invocation: Invocation, limits: Limits): Seen =>
  memo(limits, JSON.stringify(invocation), () => invoke(invocation, Simulation.open(limits)));

export function invoke({ size, fifo, reports, result }: Invocation, world: Simulation): Seen {
  const queue = fifo ? 'work.fifo' : 'work';
  makeQueue(world, queue, { VisibilityTimeout: VISIBILITY_SEC });
  for (let message = 1; message <= size; message++) send(world, queue, bodyOf(message));
  makeFunction(world, 'worker', { durationMs: 0, rules: [{ effect: effectOf(result) }] });
  world.begin();
  const UUID = mapSource(world, arnOf(queue), 'worker', {
    BatchSize: 10,
    ...(reports && { FunctionResponseTypes: ['ReportBatchItemFailures'] }),
  });
  world.look();
  world.wait(READY_SEC);
  world.must('lambda.UpdateEventSourceMapping', { UUID, Enabled: false });
  world.wait(2 * VISIBILITY_SEC);
  return { again: seenIn(world, queue), world };
}

const bodyOf = (message: number): string => `m${message}`;

function effectOf(result: Result): Effect {
  if (result === 'exception') return { throws: { message: 'failed' } };
  if (result === 'malformed') return { returns: { batchItemFailures: [{ itemIdentifier: '' }] } };
  if (result.length === 0) return { returns: { batchItemFailures: [] } };
  const any = result.map(
    (message): Condition => ({ left: { path: 'body' }, is: '=', right: bodyOf(message) }),
  );
  return { reportsFailed: { any } };
}

/** Receives everything and says in the trace what it was. */
function seenIn(world: Simulation, queue: string): ReadonlySet<number> {
  const bodies = receiveAll(world, queue).map(({ Body }) => Body);
  const seen = bodies.sort().join(' ');
  world.note('ReceiveMessage', { en: seen || 'no message', ko: seen || '메시지 없음' });
  return new Set(bodies.map((body) => Number(body.slice(1))));
}

/** A call for a whole batch, of which some entries fail. */
export type BatchCall =
  | { readonly direction: 'send'; readonly size: number; readonly refused: readonly number[] }
  | {
      readonly direction: 'delete';
      readonly size: number;
      readonly failed: readonly number[];
      readonly undeleted: readonly number[];
    };

/** Makes a batch call and looks what is not done. */
export const callOnce = (batch: BatchCall, limits: Limits): Seen => {
  const { size, direction } = batch;
  const failing = direction === 'send' ? batch.refused : [batch.failed, '', batch.undeleted];
  return memo(limits, `${direction} ${size} ${failing.join(' ')}`, () =>
    callBatch(batch, Simulation.open(limits)),
  );
};

export const callBatch = (batch: BatchCall, world: Simulation): Seen =>
  batch.direction === 'send' ? sendBatch(batch, world) : deleteBatch(batch, world);

/** SendMessageBatch with entries that SQS refuses: which are not stored. */
function sendBatch({ size, refused }: Extract<BatchCall, { direction: 'send' }>, world: Simulation): Seen {
  makeQueue(world, 'work');
  world.begin();
  const messages = Array.from({ length: size }, (_, i) => i + 1);
  world.ask('sqs.SendMessageBatch', {
    QueueUrl: urlOf('work'),
    Entries: messages.map((message) => ({
      Id: bodyOf(message),
      MessageBody: bodyOf(message),
      // An entry that SQS refuses while it takes the others.
      ...(refused.includes(message) && { DelaySeconds: TOO_LONG_SEC }),
    })),
  });
  world.look();
  const stored = seenIn(world, 'work');
  return { again: new Set(messages.filter((message) => !stored.has(message))), world };
}
const TOO_LONG_SEC = 100_000;

/** DeleteMessageBatch for all but the failed messages, with handles that do not work for some: what comes back. */
function deleteBatch(
  { size, failed, undeleted }: Extract<BatchCall, { direction: 'delete' }>,
  world: Simulation,
): Seen {
  makeQueue(world, 'work', { VisibilityTimeout: VISIBILITY_SEC });
  for (let message = 1; message <= size; message++) send(world, 'work', bodyOf(message));
  const received = receiveAll(world, 'work');
  world.begin();
  world.ask('sqs.DeleteMessageBatch', {
    QueueUrl: urlOf('work'),
    Entries: received
      .filter(({ Body }) => !failed.includes(Number(Body.slice(1))))
      .map(({ Body, ReceiptHandle }) => ({
        Id: Body,
        ReceiptHandle: undeleted.includes(Number(Body.slice(1))) ? 'broken' : ReceiptHandle,
      })),
  });
  world.look();
  world.wait(VISIBILITY_SEC);
  return { again: seenIn(world, 'work'), world };
}
