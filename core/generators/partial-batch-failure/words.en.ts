import type { Story } from '../stories';
import { batchOf, type Fate, type In, type PartialParams } from './params';

type Batched = Exclude<PartialParams, { direction: 'fate' }>;

const m = (message: number): string => `\`m${message}\``;
const list = (messages: readonly number[]): string =>
  messages.length < 2
    ? messages.map(m).join('')
    : `${messages.slice(0, -1).map(m).join(', ')} and ${m(messages.at(-1) ?? 0)}`;
const all = (p: PartialParams): string => `${m(1)} to ${m(p.size)}`;

export const BATCH = 'The batch';
export const RETURNED = 'What the function returns';
export const ANSWER = 'The answer (excerpt)';

export function outcomes(p: In<'reported'>): string {
  const rows = batchOf(p).map(
    (message) => `| ${m(message)} | ${p.failed.includes(message) ? 'failed, error caught' : 'processed'} |`,
  );
  return ['| Message | Outcome |', '| --- | --- |', ...rows].join('\n');
}

export function stem(p: PartialParams, { who, things }: Story): string {
  switch (p.direction) {
    case 'reported':
      return `${who} A Lambda function processes the ${things} of an SQS standard queue through an event source mapping with ReportBatchItemFailures. Its handler is known to have bugs. The exhibits show one batch and what the function returned for it. Which messages of the batch are seen again?`;
    case 'fifo':
      return `${who} A Lambda function processes the ${things} of an SQS FIFO queue through an event source mapping with ReportBatchItemFailures. A batch holds ${all(p)} of one message group, in this order. The function processes them one after the other, and ${m(p.at)} is the first that fails. Which messages does it have to list in batchItemFailures so that the order is kept and none is lost?`;
    case 'send':
      return `${who} A producer sends the ${things} ${all(p)} with one call of SendMessageBatch. The call returns HTTP 200 with the answer shown. Which entries does the producer have to send again?`;
    case 'delete':
      return `${who} A worker received ${all(p)} from an SQS standard queue with one call. Processing ${list(p.failed)} failed. For all others the worker called DeleteMessageBatch once, which returned HTTP 200 with the answer shown. The worker does nothing more. Which messages are seen again?`;
    case 'fate':
      return `${who} ${scene(p, things)} Which messages of the batch are seen again after the visibility timeout?`;
  }
}

function scene(p: In<'fate'>, things: string): string {
  const type = p.outcome === 'fifo-rest' ? 'FIFO' : 'standard';
  const setting = p.outcome.startsWith('off')
    ? 'The mapping does not set ReportBatchItemFailures.'
    : 'The mapping sets ReportBatchItemFailures.';
  const start = `A Lambda function processes the ${things} of an SQS ${type} queue through an event source mapping. ${setting} A batch holds ${all(p)}.`;
  switch (p.outcome) {
    case 'off-throws':
    case 'on-throws':
      return `${start} Processing ${list(p.failed)} fails; the function goes on to the end of the batch and then throws an exception.`;
    case 'off-list':
    case 'on-list':
    case 'on-malformed':
      return `${start} Processing ${list(p.failed)} fails; the function catches the errors and returns what is shown.`;
    case 'on-empty':
      return `${start} Processing ${list(p.failed)} fails; the function only logs the errors and returns what is shown.`;
    case 'fifo-rest':
      return `${start} All belong to one message group. Processing ${list(p.failed)} fails; the function stops there and returns what is shown.`;
  }
}

export function fate(p: In<'fate'>, id: Fate): string {
  switch (id) {
    case 'all':
      return `All ${p.size} messages`;
    case 'failed-only':
      return `Only ${list(p.failed)}, which failed`;
    case 'none':
      return `None of the ${p.size} messages`;
    case 'from-failed-on':
      return `${m(p.failed[0] ?? 0)} and all messages after it`;
  }
}

const KEY_REASON = {
  'off-throws': 'Without ReportBatchItemFailures an exception fails the batch as a whole.',
  'off-list':
    'Without ReportBatchItemFailures the list means nothing: the function returned normally, so the mapping deletes the whole batch, failed messages included.',
  'on-list': 'The mapping keeps the listed messages and deletes the others.',
  'on-empty':
    'An empty list means that everything succeeded, so the mapping deletes the whole batch, failed messages included.',
  'on-throws': 'An exception fails the batch as a whole, with ReportBatchItemFailures as well.',
  'on-malformed': 'An empty identifier makes the answer invalid, and the batch fails as a whole.',
  'fifo-rest':
    'The function lists the failed message and all after it, so these stay in the queue and the order is kept.',
} as const;
const IS_KEY: Readonly<Record<In<'fate'>['outcome'], Fate>> = {
  'off-throws': 'all',
  'off-list': 'none',
  'on-list': 'failed-only',
  'on-empty': 'none',
  'on-throws': 'all',
  'on-malformed': 'all',
  'fifo-rest': 'from-failed-on',
};

export function fateReason(p: In<'fate'>, id: Fate): string {
  if (IS_KEY[p.outcome] === id) return KEY_REASON[p.outcome];
  switch (id) {
    case 'all':
      return 'The whole batch comes back after an exception or an invalid answer only; here the function returned a valid one.';
    case 'failed-only':
      return p.outcome === 'fifo-rest'
        ? 'The answer lists more than the message that failed, so that none overtakes it.'
        : 'The mapping does not know which messages failed. It would need a valid list of them, and ReportBatchItemFailures.';
    case 'none':
      return 'That would need a normal return without a listed message that counts.';
    case 'from-failed-on':
      return p.outcome === 'on-list'
        ? 'Behind an SQS queue only the listed messages count; going on from a position is what streams do.'
        : 'Going on from a position is what streams do. An SQS mapping goes by the list, or by the batch as a whole.';
  }
}

export function messageReason(p: Batched, message: number): string {
  const it = m(message);
  switch (p.direction) {
    case 'reported':
      if (p.listed.includes(message))
        return p.failed.includes(message)
          ? `${it} is listed, so it stays in the queue.`
          : `${it} is listed, so it stays in the queue, although it was processed.`;
      return p.failed.includes(message)
        ? `${it} is not listed, so it is deleted, although it failed.`
        : `${it} is not listed, so it is deleted.`;
    case 'fifo':
      if (message === p.at) return `${it} failed and has to be tried again.`;
      return message > p.at
        ? `${it} comes after the failure: unlisted it would be deleted without having been processed.`
        : `${it} was processed before the failure and may be deleted.`;
    case 'send':
      return p.refused.includes(message)
        ? `${it} stands under Failed: it was not stored.`
        : `${it} stands under Successful. Sent again it would be in the queue twice.`;
    case 'delete':
      if (p.failed.includes(message)) return `${it} was never deleted, so it becomes visible again.`;
      return p.undeleted.includes(message)
        ? `${it} was processed, but deleting it failed, so it becomes visible again.`
        : `${it} was deleted.`;
  }
}

export function explanation(p: PartialParams): string {
  switch (p.direction) {
    case 'reported':
      return `The mapping goes by the list alone: ${list(p.listed)} stay in the queue, all others are deleted.`;
    case 'fifo':
      return `On a FIFO queue the function stops at the first failure and lists that message and all after it: ${m(p.at)} to ${m(p.size)}.`;
    case 'send':
      return `HTTP 200 does not mean that every entry was stored. Only those under Failed are sent again: ${list(p.refused)}.`;
    case 'delete':
      return `Whatever is not deleted becomes visible again: ${list(p.failed)} after failed processing, ${list(p.undeleted)} after a failed delete.`;
    case 'fate':
      return KEY_REASON[p.outcome];
  }
}
