import type { Localized } from '../../kernel/locale';
import type { Experiment } from '../proof-by-simulation/experiment';
import { makeQueue, receive, receiveAll, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { type Choice, type GroupParams, type In, messageId } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const QUEUE = 'work.fifo';
const LONG_SEC = 3_600;
const both = (text: (words: typeof en | typeof ko) => string): Localized => ({ en: text(en), ko: text(ko) });

/** How the options of a direction are tried out. */
export function experimentOf(p: GroupParams): Experiment {
  switch (p.direction) {
    case 'next':
      return {
        start: (world) => arrange(p, world),
        run: (world, option) => received(world).includes(option),
        because: (option) => both((words) => words.messageReason(p, option)),
      };
    case 'blocked':
      return {
        start: (world) => block(p, world),
        run: (world, key) => freedAt(world, Number(key)),
        because: () => both((words) => words.explanation(p)),
      };
    case 'busy':
      return {
        start: (world) => fill(p, world),
        run: (world, key) => busy(p, world) === Number(key),
        because: () => both((words) => words.explanation(p)),
      };
    case 'choose':
      return {
        start: (world) => makeQueue(world, QUEUE, { VisibilityTimeout: LONG_SEC }),
        run: (world, choice) => serves(p, world, choice as Choice),
        because: (choice) => both((words) => words.choiceReason(p, choice as Choice)),
      };
  }
}

function send(world: Simulation, group: string, body: string): void {
  world.must('sqs.SendMessage', { QueueUrl: urlOf(QUEUE), MessageBody: body, MessageGroupId: group });
}

/**
 * Sends the messages and lets workers take those that are held or done. A worker can only get the first message of a
 * group, so each is taken as it is sent.
 */
function arrange({ messages }: In<'next'>, world: Simulation): void {
  makeQueue(world, QUEUE, { VisibilityTimeout: LONG_SEC });
  for (const [i, { group, state }] of messages.entries()) {
    if (state === 'waiting') continue;
    send(world, group, messageId(i));
    const [held] = receiveAll(world, QUEUE);
    if (state === 'done' && held)
      world.must('sqs.DeleteMessage', { QueueUrl: urlOf(QUEUE), ReceiptHandle: held.ReceiptHandle });
  }
  for (const [i, { group, state }] of messages.entries())
    if (state === 'waiting') send(world, group, messageId(i));
}

/** What a worker gets that asks for ten messages. */
function received(world: Simulation): readonly string[] {
  const bodies = receiveAll(world, QUEUE).map(({ Body }) => Body);
  const seen = bodies.join(' ');
  world.note('ReceiveMessage', { en: seen || 'no message', ko: seen || '메시지 없음' });
  return bodies;
}

/** A worker takes the first message of a group, behind which others wait, and crashes. */
function block(p: In<'blocked'>, world: Simulation): void {
  makeQueue(world, QUEUE, { VisibilityTimeout: p.visibility });
  for (let i = 0; i <= p.ahead + 1; i++) send(world, 'a', messageId(i));
  receiveAll(world, QUEUE, { MaxNumberOfMessages: 1 });
  world.wait(p.passed);
}

/** Nothing of the group can be had until a second before; then the first message comes first. */
function freedAt(world: Simulation, key: number): boolean {
  if (key < 1) return false;
  world.look();
  world.wait(key - 1);
  if (receive(world, QUEUE)) return false;
  world.wait(1);
  return received(world)[0] === messageId(0);
}

function fill({ groups }: In<'busy'>, world: Simulation): void {
  makeQueue(world, QUEUE, { VisibilityTimeout: LONG_SEC });
  for (const [g, size] of groups.entries()) for (let i = 0; i < size; i++) send(world, `g${g}`, `g${g} ${i}`);
}

/** Workers ask for one message each and keep it: how many got one. */
function busy({ workers }: In<'busy'>, world: Simulation): number {
  let count = 0;
  for (let worker = 0; worker < workers; worker++)
    if (receive(world, QUEUE, { MaxNumberOfMessages: 1 })) count += 1;
  return count;
}

/** Two keys, two senders, two messages of each: sent in this order. */
const SENT = [
  { key: 'k1', sender: 's1' },
  { key: 'k1', sender: 's2' },
  { key: 'k2', sender: 's1' },
  { key: 'k2', sender: 's2' },
] as const;

function groupFor(choice: Choice, index: number): string {
  const { key, sender } = SENT[index] ?? SENT[0];
  switch (choice) {
    case 'key':
      return key;
    case 'constant':
      return 'all';
    case 'unique':
      return messageId(index);
    case 'sender':
      return sender;
  }
}

/** Every worker holds one message: what could be had at the same time shows what waits for what. */
function serves({ need }: In<'choose'>, world: Simulation, choice: Choice): boolean {
  for (const i of SENT.keys()) send(world, groupFor(choice, i), messageId(i));
  world.look();
  const together: string[] = [];
  for (let message = receive(world, QUEUE); message; message = receive(world, QUEUE))
    together.push(message.Body);
  const sameKeyTogether = together.includes('m1') && together.includes('m2');
  const otherKeyTogether = together.includes('m1') && together.includes('m3');
  switch (need) {
    case 'per-key':
      return !sameKeyTogether && otherKeyTogether;
    case 'whole':
      return together.length === 1;
    case 'none':
      return together.length === SENT.length;
  }
}
