import type { Limits } from '../../facts/limits';
import { memoByLimits } from '../proof-by-simulation/memo';
import { arnOf, countsOf, heldBy, receiveAll, redriveTo, urlOf } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import { MOVES, type Move } from './params';

/** The old queue, the new one and what producers and workers use. */
interface Migration {
  readonly world: Simulation;
  readonly old: string;
  readonly next: string;
  readonly failed: string;
  producersUse: string;
  workersUse: string;
  sent: number;
  handled: number;
}

const memo = memoByLimits<boolean>();

/** Whether the steps work in this order: every call succeeds and every message is handled. */
export const migrates = (order: readonly Move[], to: 'fifo' | 'standard', limits: Limits): boolean =>
  memo(limits, `${to} ${order.join()}`, () => run(withHidden(order), to, limits));

/** Steps that are not shown are taken as soon as the one before them was. */
function withHidden(order: readonly Move[]): readonly Move[] {
  const all = [...order];
  for (const move of MOVES) {
    if (all.includes(move)) continue;
    const before = MOVES[MOVES.indexOf(move) - 1];
    all.splice(before ? all.indexOf(before) + 1 : 0, 0, move);
  }
  return all;
}

function run(order: readonly Move[], to: 'fifo' | 'standard', limits: Limits): boolean {
  const world = Simulation.open(limits);
  const [old, next, failed] =
    to === 'fifo' ? ['work', 'next.fifo', 'failed.fifo'] : ['work.fifo', 'next', 'failed'];
  world.must('sqs.CreateQueue', { QueueName: old, ...typed(old) });
  const migration: Migration = {
    world,
    old,
    next,
    failed,
    producersUse: old,
    workersUse: old,
    sent: 0,
    handled: 0,
  };
  for (const move of order) {
    if (!produce(migration) || !take(move, migration)) return false;
  }
  // The old queue is gone or empty, and the workers get whatever is in the new one.
  if (!produce(migration)) return false;
  consume(migration);
  return migration.handled === migration.sent;
}

const typed = (queue: string, attributes: Readonly<Record<string, string>> = {}) => ({
  Attributes: queue.endsWith('.fifo')
    ? { FifoQueue: 'true', ContentBasedDeduplication: 'true', ...attributes }
    : attributes,
});

/** The producers send one message to the queue they use; false when they cannot. */
function produce(migration: Migration): boolean {
  const { world, producersUse } = migration;
  const { ok } = world.ask('sqs.SendMessage', {
    QueueUrl: urlOf(producersUse),
    MessageBody: `message ${migration.sent}`,
    ...(producersUse.endsWith('.fifo') && { MessageGroupId: `g${migration.sent}` }),
  });
  migration.sent += 1;
  return ok;
}

/** The workers handle and delete what is in the queue they read. */
function consume(migration: Migration): void {
  const { world, workersUse } = migration;
  for (const { ReceiptHandle } of receiveAll(world, workersUse)) {
    world.must('sqs.DeleteMessage', { QueueUrl: urlOf(workersUse), ReceiptHandle });
    migration.handled += 1;
  }
}

/** Takes a step; false when it fails. */
function take(move: Move, migration: Migration): boolean {
  const { world, old, next, failed } = migration;
  switch (move) {
    case 'dlq':
      return world.ask('sqs.CreateQueue', { QueueName: failed, ...typed(failed) }).ok;
    case 'queue':
      return world.ask('sqs.CreateQueue', { QueueName: next, ...typed(next, redriveTo(arnOf(failed))) }).ok;
    case 'producers':
      migration.producersUse = next;
      return true;
    case 'drain':
      // Only the workers empty a queue, and only for good when nobody sends to it any longer.
      if (migration.workersUse !== old || migration.producersUse === old) return false;
      consume(migration);
      return heldBy(world, old) === 0;
    case 'consumers':
      migration.workersUse = next;
      return countsOf(world, next) !== undefined;
    case 'remove':
      // The workers have run on the new queue for a day before the old one goes.
      return migration.workersUse === next && world.ask('sqs.DeleteQueue', { QueueUrl: urlOf(old) }).ok;
  }
}
