import { LAB_PLACE } from '../../labs/lab';
import { queueUrlOf } from '../../simulator/engine/arn';
import type { Simulation } from './simulation';
import { counted, EMPTY, MESSAGE } from './trace';

/** What a receive hands over. */
export interface Message {
  readonly MessageId: string;
  readonly Body: string;
  readonly ReceiptHandle: string;
  readonly Attributes?: Readonly<Record<string, string>>;
}

export const urlOf = (queue: string, place = LAB_PLACE): string => queueUrlOf({ ...place, resource: queue });
export const arnOf = (queue: string, { account, region } = LAB_PLACE): string =>
  `arn:aws:sqs:${region}:${account}:${queue}`;

type Values = Readonly<Record<string, string | number>>;
const texts = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** Makes a queue; a name that ends with `.fifo` makes a FIFO queue. */
export function makeQueue(world: Simulation, queue: string, attributes: Values = {}): void {
  const typed = queue.endsWith('.fifo')
    ? { FifoQueue: 'true', ContentBasedDeduplication: 'true', ...texts(attributes) }
    : texts(attributes);
  world.must('sqs.CreateQueue', {
    QueueName: queue,
    ...(Object.keys(typed).length > 0 && { Attributes: typed }),
  });
}

/** Tries to change attributes of a queue. */
export const setQueue = (world: Simulation, queue: string, attributes: Values) =>
  world.ask('sqs.SetQueueAttributes', { QueueUrl: urlOf(queue), Attributes: texts(attributes) });

/** Sends a message; on a FIFO queue into one group. */
export function send(world: Simulation, queue: string, body = 'a', more: object = {}): void {
  const group = queue.endsWith('.fifo') ? { MessageGroupId: 'g' } : {};
  world.must('sqs.SendMessage', { QueueUrl: urlOf(queue), MessageBody: body, ...group, ...more });
}

/** Receives a message where there is one, and says so in the trace. */
export function receive(world: Simulation, queue: string, more: object = {}): Message | undefined {
  const { Messages } = world.must<{ Messages?: readonly Message[] }>('sqs.ReceiveMessage', {
    QueueUrl: urlOf(queue),
    ...more,
  });
  const message = Messages?.[0];
  world.note('ReceiveMessage', message ? MESSAGE : EMPTY);
  return message;
}

/** Receives up to ten messages. */
export function receiveAll(world: Simulation, queue: string, more: object = {}): readonly Message[] {
  const { Messages = [] } = world.must<{ Messages?: readonly Message[] }>('sqs.ReceiveMessage', {
    QueueUrl: urlOf(queue),
    MaxNumberOfMessages: 10,
    ...more,
  });
  return Messages;
}

/** True when the message appears at that second after `begin`, and not one second before. */
export function appearsAt(world: Simulation, queue: string, sec: number): boolean {
  if (sec - 1 >= world.sec) {
    world.waitUntil(sec - 1);
    if (receive(world, queue)) return false;
  }
  world.waitUntil(sec);
  return receive(world, queue) !== undefined;
}

/** How many messages a queue holds. */
export interface Counts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** The counts of a queue; undefined when there is none of that name. */
export function countsOf(world: Simulation, queue: string, place = LAB_PLACE): Counts | undefined {
  const [visible, inFlight, delayed] = COUNTS;
  const found = world.peek<{ Attributes: Readonly<Record<string, string>> }>(
    'sqs.GetQueueAttributes',
    { QueueUrl: urlOf(queue, place), AttributeNames: COUNTS },
    place,
  );
  if (!found) return undefined;
  const number = (name: string): number => Number(found.Attributes[name]);
  return { visible: number(visible), inFlight: number(inFlight), delayed: number(delayed) };
}
const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

/** All messages of a queue, whatever their state; 0 when there is no such queue. Said in the trace. */
export function heldBy(world: Simulation, queue: string, place = LAB_PLACE): number {
  const counts = countsOf(world, queue, place);
  const held = counts ? counts.visible + counts.inFlight + counts.delayed : 0;
  world.note(queue, counted(held));
  return held;
}

/** A queue policy by which a service may send: everything of it, or what one of its resources sends. */
export const openTo = (
  service: 'events' | 'sns',
  queueArn: string,
  sourceArn?: string,
): { Policy: string } => ({
  Policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: `${service}.amazonaws.com` },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        ...(sourceArn !== undefined && { Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } } }),
      },
    ],
  }),
});

/** A redrive policy to that queue. */
export const redriveTo = (deadLetterArn: string, maxReceiveCount = 1): { RedrivePolicy: string } => ({
  RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetterArn, maxReceiveCount }),
});
