import type { Limits } from '../../facts/limits';
import { memoByLimits } from '../proof-by-simulation/memo';
import { type Message, makeQueue, receiveAll, send, setQueue, urlOf } from '../proof-by-simulation/queues';
import { Simulation } from '../proof-by-simulation/simulation';

/** The limit of the small account: the rule is the same at 20 as at 120,000, and is seen a thousand times sooner. */
const SMALL = 20;
const LONG_SEC = 43_200;
const LAST_FEW = 5;

export const nameFor = (fifo: boolean): string => (fifo ? 'work.fifo' : 'work');

export interface Full {
  readonly world: Simulation;
  readonly queue: string;
  /** What workers hold. */
  readonly held: readonly Message[];
}

const BASES = memoByLimits<Full>();

/** A queue with as much in flight as is allowed and some messages that wait, in an account with a low limit. */
export function fullQueue(limits: Limits, fifo: boolean): Full {
  const base = BASES(limits, nameFor(fifo), () => fill(limits, fifo));
  return { ...base, world: base.world.fork() };
}

/** The same limits, but for those on messages in flight. */
const lowered = (limits: Limits): Limits =>
  Object.assign(Object.create(limits), {
    'sqs.inflight.standard.max': SMALL,
    'sqs.inflight.fifo.max': SMALL,
  });

function fill(limits: Limits, fifo: boolean): Full {
  const world = Simulation.open(lowered(limits));
  const queue = nameFor(fifo);
  makeQueue(world, queue, { VisibilityTimeout: LONG_SEC });
  for (let i = 0; i < SMALL + LAST_FEW; i++)
    send(world, queue, String(i), fifo ? { MessageGroupId: String(i) } : {});
  const held: Message[] = [];
  while (held.length < SMALL) held.push(...receiveAll(world, queue));
  return { world, queue, held };
}

export type Poll = 'refused' | 'empty' | 'message';

/** What a poll of the queue comes to; a refusal counts only when it is about the limit. */
export function poll({ world, queue }: Full, waitSec: number): Poll {
  const outcome = world.ask('sqs.ReceiveMessage', { QueueUrl: urlOf(queue), WaitTimeSeconds: waitSec });
  if (!outcome.ok) return 'refused';
  return (outcome.output.Messages as readonly unknown[] | undefined)?.length ? 'message' : 'empty';
}

export const remove = ({ world, queue, held: [first] }: Full): void => {
  world.must('sqs.DeleteMessage', { QueueUrl: urlOf(queue), ReceiptHandle: first?.ReceiptHandle });
};

export const giveBack = ({ world, queue, held: [first] }: Full): void => {
  world.must('sqs.ChangeMessageVisibility', {
    QueueUrl: urlOf(queue),
    ReceiptHandle: first?.ReceiptHandle,
    VisibilityTimeout: 0,
  });
};

export const change = ({ world, queue }: Full, attributes: Readonly<Record<string, number>>): void => {
  setQueue(world, queue, attributes);
};

/** Whether one more message is taken in. */
export const takesMore = ({ world, queue }: Full): boolean =>
  world.ask('sqs.SendMessage', {
    QueueUrl: urlOf(queue),
    MessageBody: 'more',
    ...(queue.endsWith('.fifo') && { MessageGroupId: 'more' }),
  }).ok;
