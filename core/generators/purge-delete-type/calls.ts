import type { Limits } from '../../facts/limits';
import { memoByLimits } from '../proof-by-simulation/memo';
import { countsOf, makeQueue, receiveAll, send, setQueue, urlOf } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';
import type { Call } from './params';

/** Messages of the queue that the calls are tried on; how many there are makes no difference to any call. */
export const VISIBLE = 3;
export const IN_FLIGHT = 2;
const ALL = VISIBLE + IN_FLIGHT;
const TAKEN_OUT_SEC = 600;
const RETENTION_SEC = 345_600;
export const LONGER_SEC = 864_000;
/** A purge and a deletion have taken effect after this. */
const EFFECT_SEC = 61;

/** A queue with messages that wait and messages that a worker holds. */
export function makeFull(world: Simulation, queue = 'work'): void {
  makeQueue(world, queue, { VisibilityTimeout: TAKEN_OUT_SEC, MessageRetentionPeriod: RETENTION_SEC });
  for (let i = 0; i < ALL; i++)
    send(world, queue, `message ${i}`, queue.endsWith('.fifo') ? { MessageGroupId: `g${i}` } : {});
  receiveAll(world, queue, { MaxNumberOfMessages: IN_FLIGHT });
}

/** Makes a call on the queue; `attributes` are those that SetQueueAttributes is given. */
export function make(
  world: Simulation,
  call: Call,
  {
    queue = 'work',
    attributes = { MessageRetentionPeriod: LONGER_SEC } as Record<string, string | number>,
  } = {},
): void {
  const QueueUrl = urlOf(queue);
  switch (call) {
    case 'purge':
      world.ask('sqs.PurgeQueue', { QueueUrl });
      break;
    case 'delete-queue':
      world.ask('sqs.DeleteQueue', { QueueUrl });
      break;
    case 'delete-message': {
      const [held] = receiveAll(world, queue, { MaxNumberOfMessages: 1 });
      world.ask('sqs.DeleteMessage', { QueueUrl, ReceiptHandle: held?.ReceiptHandle ?? '' });
      break;
    }
    case 'set-attributes':
      setQueue(world, queue, attributes);
      break;
    case 'new-queue':
      world.ask('sqs.CreateQueue', { QueueName: 'new' });
  }
  world.look();
  world.wait(EFFECT_SEC);
}

/** What is left of the queue. */
export interface Left {
  readonly exists: boolean;
  readonly visible: number;
  readonly inFlight: number;
  readonly retention: number;
  readonly fifo: boolean;
}

export function leftOf(world: Simulation, queue = 'work'): Left {
  const counts = countsOf(world, queue);
  const found = world.peek<{ Attributes: Readonly<Record<string, string>> }>('sqs.GetQueueAttributes', {
    QueueUrl: urlOf(queue),
    AttributeNames: ['All'],
  });
  return {
    exists: counts !== undefined,
    visible: counts?.visible ?? 0,
    inFlight: counts?.inFlight ?? 0,
    retention: Number(found?.Attributes.MessageRetentionPeriod),
    fifo: found?.Attributes.FifoQueue === 'true',
  };
}

/** True when nothing was changed by a call. */
export const isUntouched = ({ exists, visible, inFlight, retention }: Left): boolean =>
  exists && visible + inFlight === ALL && retention === RETENTION_SEC;

export const keepsSettings = ({ retention }: Left): boolean => retention === RETENTION_SEC;
export const keepsMessages = ({ visible, inFlight }: Left): boolean => visible + inFlight === ALL;
export const isEmpty = ({ visible, inFlight }: Left): boolean => visible + inFlight === 0;
export const lostOne = ({ visible, inFlight }: Left): boolean => visible + inFlight === ALL - 1;

/** What is left of the queue, and of a second one. */
interface Seen {
  readonly work: Left;
  readonly other: Left;
}
const memo = memoByLimits<Seen>();

function seenAfter(call: Call, limits: Limits): Seen {
  return memo(limits, call, () => {
    const world = Simulation.open(limits);
    makeFull(world);
    world.begin();
    make(world, call);
    return { work: leftOf(world), other: leftOf(world, 'new') };
  });
}

/** Whether making a call has the effect that another is known for. */
export function does(call: Call, effect: Call, limits: Limits): boolean {
  const { work, other } = seenAfter(call, limits);
  switch (effect) {
    case 'purge':
      return work.exists && isEmpty(work) && keepsSettings(work);
    case 'delete-queue':
      return !work.exists;
    case 'delete-message':
      return work.exists && lostOne(work);
    case 'set-attributes':
      return work.exists && keepsMessages(work) && !keepsSettings(work);
    case 'new-queue':
      return isUntouched(work) && other.exists && isEmpty(other);
  }
}
