import type { Story } from '../stories';
import { count, inSeconds, withArticle } from '../wording';
import type { Case, DedupParams, Fate, In, Send } from './params';
import { sendId } from './params';

const s = (value: number): string => inSeconds(value, 'en');

export function stem(p: DedupParams, story: Story): string {
  const { who, thing, things } = story;
  switch (p.direction) {
    case 'second':
      return `${who} ${CASE[p.case](p.gap, story)} What happens to the second send?`;
    case 'stored':
    case 'count': {
      const scope =
        p.scope === 'queue'
          ? 'Deduplication applies to the whole queue.'
          : 'The queue has DeduplicationScope set to messageGroup.';
      const ask =
        p.direction === 'stored'
          ? 'Which of these sends lead to a message that consumers get?'
          : 'How many messages do consumers get in all?';
      return `${who} A producer sends ${things} to an SQS FIFO queue as shown, counting seconds from the first send. ${scope} ${ask}`;
    }
    case 'retry':
      return `${who} A producer sends ${withArticle(thing)} to an SQS FIFO queue. It never sees the answers of SQS, so it sends the same message with the same MessageDeduplicationId again every ${s(p.every)}. A worker deletes each message that it gets at once. How many seconds after the first send does the worker get the ${thing} for the second time?`;
  }
}

const OWN_ID = 'The queue does not have content-based deduplication.';
const BY_CONTENT =
  'The queue has content-based deduplication, and the producer sets no MessageDeduplicationId.';
const CASE: Readonly<Record<Case, (gap: number, story: Story) => string>> = {
  'again-soon': (gap, { thing }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue. ${OWN_ID} As the answer was lost, it sends the message again ${s(gap)} later, with the same MessageDeduplicationId and MessageGroupId. Nobody has received the first one yet.`,
  'again-late': (gap, { thing }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue. ${OWN_ID} After an outage it sends the message again ${s(gap)} later, with the same MessageDeduplicationId and MessageGroupId. Nobody has received the first one yet.`,
  'other-group': (gap, { thing, key }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue. ${OWN_ID} Deduplication applies to the whole queue. ${s(gap)} later it sends the message again with the same MessageDeduplicationId, this time in the message group of another ${key}.`,
  'after-delete': (gap, { thing }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue, and a worker receives and deletes it at once. ${OWN_ID} ${s(gap)} after the first send the producer sends the message again, with the same MessageDeduplicationId and MessageGroupId.`,
  'same-body': (gap, { thing }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue. ${BY_CONTENT} ${s(gap)} later it sends the same body again, in the same message group.`,
  'other-attribute': (gap, { thing }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue. ${BY_CONTENT} ${s(gap)} later it sends the same body again in the same message group, with another value in a message attribute.`,
  'other-body': (gap, { thing }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue. ${BY_CONTENT} ${s(gap)} later it sends the ${thing} again in the same message group, with a new time stamp in the body.`,
  'no-id': (gap, { thing }) =>
    `A producer sends ${withArticle(thing)} with a MessageDeduplicationId to an SQS FIFO queue. ${OWN_ID} ${s(gap)} later a second producer sends another ${thing} in the same message group, without a MessageDeduplicationId.`,
  'group-scope': (gap, { thing, key }) =>
    `A producer sends ${withArticle(thing)} to an SQS FIFO queue whose DeduplicationScope is messageGroup. ${OWN_ID} ${s(gap)} later it sends a message with the same MessageDeduplicationId in the message group of another ${key}.`,
};

export const FATE: Readonly<Record<Fate, string>> = {
  delivered: 'SQS stores it, and consumers get a second message',
  dropped: 'SQS accepts it, but never delivers it to consumers',
  refused: 'SQS refuses it with an error, and nothing is stored',
  replaces: 'SQS stores it in the place of the first message of that ID',
};
/** What is wrong with a fate, before the reason. */
export const NOT: Readonly<Record<Fate, string>> = {
  delivered: 'No second message comes of it.',
  dropped: 'It is no duplicate that SQS would pass over.',
  refused: 'SQS does not answer it with an error.',
  replaces: 'A message that was sent is never replaced.',
};

export const TABLE = 'Sends';

export const sendName = (id: string): string => `Send ${id.slice(1)}`;

export function table({ sends }: { sends: readonly Send[] }): string {
  const rows = sends.map(
    ({ id, group, at }, i) => `| ${sendName(sendId(i))} | ${s(at)} | \`${id}\` | \`${group}\` |`,
  );
  return [
    '| Send | Time | MessageDeduplicationId | MessageGroupId |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The last send of the same ID before this one, where one counts as the same. */
function earlier({ sends, scope }: In<'stored' | 'count'>, index: number): Send | undefined {
  const one = sends[index];
  return sends
    .slice(0, index)
    .filter(({ id, group }) => id === one?.id && (scope === 'queue' || group === one?.group))
    .at(-1);
}

/** Why a send leads to a message, or why it does not. */
export function sendReason(p: In<'stored' | 'count'>, option: string, isKept: boolean): string {
  const index = Number(option.slice(1)) - 1;
  const one = p.sends[index];
  const before = earlier(p, index);
  if (!one) return '';
  if (!before)
    return p.scope === 'queue'
      ? `Nothing was sent with the ID \`${one.id}\` before, so this message is delivered.`
      : `Nothing was sent with the ID \`${one.id}\` in the group \`${one.group}\` before, so this message is delivered.`;
  if (isKept)
    return `The ID \`${one.id}\` was sent before, but the ${s(p.interval)} after that stored message are over, so this one is new.`;
  return `The ID \`${one.id}\` was sent before. For ${s(p.interval)} after a message that was stored, SQS accepts another one of its ID without delivering it.`;
}

export function caseReason(p: In<'second'>): string {
  switch (p.case) {
    case 'again-soon':
      return `For ${s(p.interval)} SQS accepts a message whose deduplication ID it has seen, but does not deliver it; ${s(p.gap)} lie within that.`;
    case 'again-late':
      return `The deduplication interval of ${s(p.interval)} is over after ${s(p.gap)}, so the message counts as a new one.`;
    case 'other-group':
      return 'The ID counts in the whole queue, whatever the group, so the second send is a duplicate.';
    case 'after-delete':
      return `SQS remembers the ID for ${s(p.interval)}, also after the first message was deleted.`;
    case 'same-body':
      return 'Content-based deduplication makes the ID from a SHA-256 hash of the body, and equal bodies give equal IDs.';
    case 'other-attribute':
      return 'Content-based deduplication hashes the body only. Attributes do not count, so the second send is a duplicate.';
    case 'other-body':
      return 'Content-based deduplication hashes the body, and another time stamp gives another hash. SQS takes it for a new message.';
    case 'no-id':
      return 'Without content-based deduplication every message needs a MessageDeduplicationId, or the send fails.';
    case 'group-scope':
      return 'With this scope an ID counts within its message group only, so in another group it is a new message.';
  }
}

export function explanation(p: DedupParams): string {
  switch (p.direction) {
    case 'second':
      return caseReason(p);
    case 'stored':
    case 'count':
      return p.scope === 'queue'
        ? `For ${s(p.interval)} after a message was stored, another one with its MessageDeduplicationId is accepted but not delivered, whatever its group.`
        : `For ${s(p.interval)} after a message was stored, another one with its MessageDeduplicationId in the same group is accepted but not delivered. In another group the ID counts anew.`;
    case 'retry': {
      const times = Math.ceil(p.interval / p.every);
      return `Within ${s(p.interval)} every retry is accepted without being delivered, although the first message was deleted. The first retry after that is number ${times}: ${times} × ${count(p.every)} = ${s(times * p.every)}.`;
    }
  }
}
