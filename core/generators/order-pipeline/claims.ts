import type { Limits } from '../../facts/limits';
import { memoByLimits } from '../proof-by-simulation/memo';
import {
  arnOf,
  heldBy,
  makeQueue,
  openTo,
  receive,
  redriveTo,
  setQueue,
} from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import type { Claim, QueueType } from './params';
import { addFunction, failThrough, makePipeline, type Names, publish, subscribe } from './pipeline';

/** A statement that was tried, and the world in which it was. */
export interface Tried {
  readonly isTrue: boolean;
  readonly world: Simulation;
}

// No statement depends on the numbers of an item.
const memo = memoByLimits<Tried>();

/** Tries a statement on a pipeline of that type. A promise is refuted by a single counterexample. */
export const tryClaim = (claim: Claim, type: QueueType, limits: Limits): Tried =>
  memo(limits, `${type} ${claim}`, () => {
    const world = Simulation.open(limits);
    const names = makePipeline(world, type, true);
    world.begin();
    return { isTrue: holds(claim, world, names), world };
  });

const DAYS_15_SEC = 15 * 86_400;
/** A second worker gets a message again after this. */
const RETURNED_SEC = 30;

function holds(claim: Claim, world: Simulation, names: Names): boolean {
  const { work, failed } = names;
  switch (claim) {
    case 'own-copy':
    case 'shared-copies': {
      addArchive(world, names);
      publish(world, names, 'a');
      const copies = heldBy(world, work) + heldBy(world, names.archive);
      return copies === (claim === 'own-copy' ? 2 : 1);
    }
    case 'queue-policy':
      setQueue(world, work, { Policy: '' });
      publish(world, names, 'a');
      return heldBy(world, work) === 0;
    case 'receive-hides':
    case 'receive-removes':
      publish(world, names, 'a');
      receive(world, work);
      return (heldBy(world, work) === 1) === (claim === 'receive-hides');
    case 'topic-keeps':
      publish(world, names, 'a');
      addArchive(world, names);
      return heldBy(world, names.archive) === 1;
    case 'same-type':
      return (
        !setQueue(world, work, redriveTo(arnOf(names.other))).ok &&
        setQueue(world, work, redriveTo(arnOf(failed))).ok
      );
    case 'other-type':
      return setQueue(world, work, redriveTo(arnOf(names.other))).ok;
    case 'whole-batch':
      return comeBack(world, names) === BATCH.length;
    case 'only-failed':
      return comeBack(world, names) === 1;
    case 'function-dlq':
      return functionQueueTakes(world, names);
    case 'order-in-group':
      return keepsOrder(world, names, 'g', 'g');
    case 'order-in-queue':
      return keepsOrder(world, names, 'g', 'h');
    case 'may-repeat':
      return deliveredTwice(world, names);
    case 'exactly-once':
      return !deliveredTwice(world, names);
    case 'dlq-forever':
      publish(world, names, 'a');
      failThrough(world, names, 'workers');
      if (heldBy(world, failed) !== 1) return false;
      world.wait(DAYS_15_SEC);
      return heldBy(world, failed) === 1;
  }
}

function addArchive(world: Simulation, names: Names): void {
  makeQueue(world, names.archive, openTo('sns', arnOf(names.archive)));
  subscribe(world, names, names.archive);
}

const BATCH = ['good', 'bad', 'fine'] as const;

/** A function that throws at one of three messages: how many are in the queue again afterwards. */
function comeBack(world: Simulation, names: Names): number {
  const isBad = { left: { path: 'body' }, is: '=' as const, right: 'bad' };
  for (const body of BATCH) publish(world, names, body, 'g');
  addFunction(world, names, {
    durationMs: 0,
    rules: [{ when: isBad, effect: { throws: { message: 'bad' } } }],
  });
  world.wait(1);
  return heldBy(world, names.work);
}

/** A dead-letter queue on the function, none on the queue: whether what fails gets there. */
function functionQueueTakes(world: Simulation, names: Names): boolean {
  setQueue(world, names.work, { RedrivePolicy: '' });
  addFunction(world, names);
  const { ok } = world.ask('lambda.UpdateFunctionConfiguration', {
    FunctionName: 'worker',
    DeadLetterConfig: { TargetArn: arnOf(names.failed) },
  });
  publish(world, names, 'a');
  failThrough(world, names, 'lambda');
  return ok && heldBy(world, names.failed) === 1;
}

/** A worker crashes with the first message: whether the second one waits until the first is back. */
function keepsOrder(world: Simulation, names: Names, first: string, second: string): boolean {
  publish(world, names, 'first', first);
  publish(world, names, 'second', second);
  const one = receive(world, names.work);
  const next = receive(world, names.work);
  if (one?.Body !== 'first' || next) return false;
  world.wait(RETURNED_SEC);
  return receive(world, names.work)?.Body === 'first';
}

/** A publisher that got no answer tries again: whether consumers get the message twice. */
function deliveredTwice(world: Simulation, names: Names): boolean {
  publish(world, names, 'a');
  publish(world, names, 'a');
  return [receive(world, names.work), receive(world, names.work)].every((message) => message !== undefined);
}
