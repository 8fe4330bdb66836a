import type { Story } from '../stories';
import { count, inSeconds, withArticle } from '../wording';
import { type Choice, type GroupParams, type In, messageId } from './params';

const s = (value: number): string => inSeconds(value, 'en');

export function stem(p: GroupParams, { who, thing, things, key }: Story): string {
  switch (p.direction) {
    case 'next':
      return `${who} The ${things} wait in an SQS FIFO queue, whose MessageGroupId is the ${key}. The exhibit shows its messages in the order sent; the visibility timeout of none is about to end. An idle worker calls ReceiveMessage for up to 10 messages. Which of the messages does it get?`;
    case 'blocked': {
      const behind =
        p.ahead === 0
          ? 'One more message of this group waits behind it.'
          : `${p.ahead + 1} more messages of this group wait behind it.`;
      return `${who} A worker receives ${withArticle(thing)} from an SQS FIFO queue with a visibility timeout of ${s(p.visibility)} and crashes without deleting it. ${behind} ${s(p.passed)} after the receive an idle worker starts to poll the queue, which holds no other groups. How many seconds does this worker wait until it gets a message?`;
    }
    case 'busy':
      return `${who} The ${things} wait in an SQS FIFO queue in ${p.groups.length} message groups, which hold ${list(p.groups)} messages. ${p.workers} workers are idle. Each calls ReceiveMessage for one message and works on it for some minutes. How many of the workers are busy then?`;
    case 'choose':
      return `${who} About ${count(p.keys)} ${things} an hour go through an SQS FIFO queue; ${p.senders} producer processes send them, and several workers read them. ${NEED[p.need](thing, things, key)} What should the producers put into MessageGroupId?`;
  }
}

const list = (values: readonly number[]): string => `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;

const NEED = {
  'per-key': (_thing: string, things: string, key: string) =>
    `The ${things} of one ${key} have to be processed in the order sent, while those of different ones are processed at the same time.`,
  whole: (_thing: string, things: string) =>
    `All ${things}, whatever they belong to, have to be processed in the order sent, one after the other.`,
  none: (thing: string) =>
    `The queue was chosen for its deduplication alone: order does not matter, and no ${thing} may wait for another.`,
};

export const TABLE = 'The queue';
export const messageName = (id: string): string => `Message ${id.slice(1)}`;
const STATE = { waiting: 'waiting', held: 'held by a worker', done: 'deleted' };

export function table({ messages }: In<'next'>): string {
  const rows = messages.map(
    ({ group, state }, i) => `| ${messageName(messageId(i))} | \`${group}\` | ${STATE[state]} |`,
  );
  return ['| Message | MessageGroupId | State |', '| --- | --- | --- |', ...rows].join('\n');
}

export function messageReason({ messages }: In<'next'>, option: string): string {
  const one = messages[Number(option.slice(1)) - 1];
  if (!one) return '';
  if (one.state === 'held') return 'A worker holds it, so it is hidden from all others.';
  return messages.some(({ group, state }) => group === one.group && state === 'held')
    ? `A message of the group \`${one.group}\` is in flight. Until it is deleted or visible again, no later one of that group is returned.`
    : `No message of the group \`${one.group}\` is in flight, so it is returned, after those sent before it.`;
}

export function choice(id: Choice, { key }: Story): string {
  switch (id) {
    case 'key':
      return `The identifier of the ${key}`;
    case 'constant':
      return 'The same text for every message';
    case 'unique':
      return 'A new random text for each message';
    case 'sender':
      return 'The name of the producer process';
  }
}

export function choiceReason({ need }: In<'choose'>, id: Choice): string {
  switch (id) {
    case 'key':
      if (need === 'per-key')
        return 'Order holds inside a message group and groups are processed in parallel: this is what both wishes ask for.';
      return need === 'whole'
        ? 'Order holds inside a group only, so messages of different groups overtake each other.'
        : 'Messages of one group wait for each other, although nobody asked for order.';
    case 'constant':
      if (need === 'whole')
        return 'All messages are one group then: while one is in flight, no later one is returned.';
      return 'All messages are one group then, so a single one is processed at a time.';
    case 'unique':
      if (need === 'none')
        return 'Each message is a group of its own then, so none waits for another; deduplication does not depend on the group.';
      return 'Each message is a group of its own then, so no order is kept at all.';
    case 'sender':
      return need === 'none'
        ? 'Messages of one process wait for each other, although nobody asked for order.'
        : 'What belongs together is sent by several processes, so it falls into several groups and no common order is kept.';
  }
}

export function explanation(p: GroupParams): string {
  switch (p.direction) {
    case 'next':
      return 'While a message of a group is in flight, no later message of that group is returned. Messages of all other groups are returned, in order within each group.';
    case 'blocked':
      return `While the message is in flight its whole group waits. It is visible again ${s(p.visibility)} after its receive: ${count(p.visibility)} - ${count(p.passed)} = ${s(p.visibility - p.passed)} from now, and it comes first.`;
    case 'busy':
      return p.workers <= p.groups.length
        ? `One message of each group can be in flight at a time when each worker takes one. There are ${p.groups.length} groups for ${p.workers} workers, so all ${p.workers} are busy.`
        : `One message of each group can be in flight at a time when each worker takes one. With ${p.groups.length} groups no more than ${p.groups.length} of the ${p.workers} workers are busy.`;
    case 'choose':
      return choiceReason(p, p.need === 'per-key' ? 'key' : p.need === 'whole' ? 'constant' : 'unique');
  }
}
