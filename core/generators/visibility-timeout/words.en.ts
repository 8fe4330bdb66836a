import type { Story } from '../stories';
import { capital, count, duration, inSeconds, withArticle } from '../wording';
import type { Change, In, Step, VisibilityParams } from './params';

const s = (value: number): string => inSeconds(value, 'en');

/** The scenario and the question. */
export function stem(p: VisibilityParams, { who, thing, things }: Story): string {
  const a = withArticle(thing);
  switch (p.direction) {
    case 'trigger': {
      const window = p.window > 0 ? ` and a batch window of ${s(p.window)}` : ' and no batch window';
      return `${who} An SQS queue with the ${things} triggers a Lambda function. The function has a timeout of ${s(p.timeout)}; the event source mapping uses batches of ${p.rules.batch} messages${window}. The redrive policy sets maxReceiveCount to ${p.receives}. What is the shortest visibility timeout that AWS advises for the queue?`;
    }
    case 'reappears':
      return `${who} A worker receives ${a} from an SQS queue whose visibility timeout is ${s(p.visibility)}. After ${s(p.at)} it calls ChangeMessageVisibility with a value of ${s(p.extension)}. Shortly afterwards the worker crashes without deleting the message. How long after the receive can another worker get the message?`;
    case 'fits':
      return `${who} Workers take ${things} from an SQS queue. Processing takes between ${s(p.fastest)} and ${s(p.slowest)} and no ${thing} may be handed out twice while it is being processed. When a worker crashes, its ${thing} has to be available again within ${s(p.retryWithin)} of the receive. Which visibility timeout fits?`;
    case 'moves':
      return `${who} ${capital(a)} in an SQS queue crashes every worker that receives it, at once and before the message is deleted. The visibility timeout is ${s(p.visibility)}, and the redrive policy sets maxReceiveCount to ${p.receives}. Workers poll without a pause. How many seconds after the first receive does the message move to the dead-letter queue?`;
    case 'room':
      return `${who} A worker has held ${a} from an SQS queue for ${duration(p.elapsed, 'en')} and kept it hidden by calling ChangeMessageVisibility with ${s(p.visibility)} again and again. Now a single long step begins. What is the largest number of minutes that the next call can still keep the message hidden?`;
    case 'symptom':
      return `${who} ${symptom(p, thing, things)} Which change solves the problem?`;
    case 'life':
      return `${who} Worker A takes ${a} from an SQS queue whose visibility timeout is ${s(p.visibility)}, but worker B is the one that finishes it. In which order do these steps happen?`;
  }
}

function symptom(p: In<'symptom'>, thing: string, things: string): string {
  switch (p.cause) {
    case 'short':
      return `Workers take ${things} from an SQS queue with a visibility timeout of ${s(p.visibility)}. Each ${thing} takes ${s(p.processing)} to process and is deleted at the end. Many ${things} are processed by two workers.`;
    case 'no-delete':
      return `Workers take ${things} from an SQS queue with a visibility timeout of ${s(p.visibility)}. Each ${thing} is processed without an error in ${s(p.processing)}. Still every ${thing} is received again ${s(p.visibility)} later, over and over.`;
    case 'slow-retry':
      return `Workers take ${things} from an SQS queue with a visibility timeout of ${s(p.visibility)}. Each ${thing} takes ${s(p.processing)} to process and is deleted at the end. When a worker crashes, its ${thing} is retried far too late.`;
    case 'varies':
      return `Workers take ${things} from an SQS queue with a visibility timeout of ${s(p.visibility)}. Nearly every ${thing} is done before that, but a few take up to ${s(p.processing)}, and these are processed twice. After a crash ${withArticle(thing)} still has to be retried within ${s(p.visibility)}.`;
  }
}

const CHANGE: Readonly<Record<Change, string>> = {
  raise: 'Raise the visibility timeout above the longest processing time',
  delete: 'Call DeleteMessage after each message was processed',
  lower: 'Lower the visibility timeout to just above the processing time',
  heartbeat: 'Call ChangeMessageVisibility repeatedly while a message is in work',
  delay: 'Turn the queue into a delay queue by setting DelaySeconds',
  'long-poll': 'Use long polling by raising ReceiveMessageWaitTimeSeconds',
  retention: 'Raise MessageRetentionPeriod so that messages stay longer',
  fifo: 'Move to a FIFO queue with the same visibility timeout',
};
export const change = (id: Change): string => CHANGE[id];

/** What a change does about the problem. */
export function changeReason(p: In<'symptom'>, id: Change): string {
  switch (id) {
    case 'raise':
      if (p.cause === 'short')
        return `Processing takes ${s(p.processing)}, so a timeout of ${s(p.visibility)} ends while the first worker is still busy. A longer one keeps the message hidden until it is deleted.`;
      if (p.cause === 'no-delete')
        return 'A message that nobody deletes comes back after any timeout, only later.';
      if (p.cause === 'slow-retry') return 'A longer timeout makes the retry after a crash even later.';
      return `That hides every message for more than ${s(p.processing)}, so a crash is not retried within ${s(p.visibility)}.`;
    case 'delete':
      return 'Receiving only hides a message. Until DeleteMessage is called it becomes visible again each time the visibility timeout ends.';
    case 'lower':
      if (p.cause === 'slow-retry')
        return `A crashed worker's message waits for the rest of ${s(p.visibility)}. As processing takes ${s(p.processing)}, a timeout just above that retries it soon and duplicates nothing.`;
      if (p.cause === 'no-delete')
        return 'A shorter timeout brings the messages back even sooner; nothing deletes them.';
      return 'A shorter timeout ends even earlier during processing and causes more duplicates.';
    case 'heartbeat':
      return `Each call restarts the timeout, so a long message stays hidden as long as its worker lives; after a crash the calls stop, and the message is back within ${s(p.visibility)}.`;
    case 'delay':
      return 'DelaySeconds hides a new message before its first receive. What happens after a receive is up to the visibility timeout.';
    case 'long-poll':
      return 'Long polling saves empty receives. It does not change how long a received message stays hidden.';
    case 'retention':
      return 'The retention period says when SQS drops a message for good, not when a received one is visible again.';
    case 'fifo':
      return p.cause === 'no-delete'
        ? 'A FIFO queue gives an undeleted message back after the visibility timeout as well.'
        : 'A FIFO queue hides a received message for the visibility timeout as well, and gives it back when that ends too early.';
  }
}

export function step(p: In<'life'>, id: Step): string {
  switch (id) {
    case 'sent':
      return 'The producer sends the message';
    case 'received':
      return `Worker A receives the message, which is hidden for ${s(p.visibility)}`;
    case 'extended':
      return `Worker A calls ChangeMessageVisibility with ${s(p.extension)}`;
    case 'crashed':
      return 'Worker A crashes before it is done';
    case 'visible':
      return 'The visibility timeout ends without a DeleteMessage call';
    case 'again':
      return 'Worker B receives the message';
    case 'deleted':
      return 'Worker B calls DeleteMessage';
  }
}
const STEP_REASON: Readonly<Record<Step, string>> = {
  sent: 'Nothing can be received before it is sent.',
  received: 'Receiving hides the message and starts the visibility timeout.',
  extended:
    'Only a received message that is still hidden can be extended, so this comes before the timeout ends.',
  crashed: 'The crash keeps worker A from deleting the message; the timeout keeps running.',
  visible: 'Only when the timeout ends without a delete is the message visible again.',
  again: 'Another worker can get the message once it is visible again.',
  deleted: 'The worker that finishes the work deletes the message at the end.',
};
export const stepReason = (id: Step): string => STEP_REASON[id];

/** Which slip gives a wrong amount, by the belief behind it. */
export function lureReason(p: In<'trigger' | 'reappears' | 'fits'>, belief: string): string {
  switch (p.direction) {
    case 'trigger':
      return triggerSlip(p, belief);
    case 'reappears':
      return reappearsSlip(p, belief);
    case 'fits':
      return fitsSlip(p, belief);
  }
}

function triggerSlip({ timeout, window, receives, rules }: In<'trigger'>, belief: string): string {
  const { factor, batch, total } = rules;
  switch (belief) {
    case 'timeout-equals-function-timeout':
      return `Repeats the function timeout of ${s(timeout)}. It leaves Lambda no time to retry when it is throttled.`;
    case 'timeout-covers-one-run-only':
      return `Adds the batch window to a single function timeout (${count(timeout)} + ${count(window)}). No time is left to retry.`;
    case 'twice-the-function-timeout':
      return `Takes 2 × ${count(timeout)}. The advised multiple is ${factor}.`;
    case 'three-times-the-function-timeout':
      return `Takes 3 × ${count(timeout)}. The advised multiple is ${factor}.`;
    case 'batch-window-forgotten':
      return `Stops at ${factor} × ${count(timeout)} and leaves out the batch window of ${s(window)}.`;
    case 'window-multiplied-as-well':
      return `Multiplies the batch window too (${factor} × (${count(timeout)} + ${count(window)})). It is added once.`;
    case 'multiplied-by-batch-size':
      return `Multiplies by the batch size of ${batch} instead of ${factor}. The timeout of the function covers the whole batch, so the size does not enter.`;
    case 'multiplied-by-max-receive-count':
      return `Multiplies by the maxReceiveCount of ${receives} as well. Each receive starts a new timeout, so it does not enter.`;
    default:
      return `Takes the maximum of ${s(total)}. That is more than needed and delays every retry.`;
  }
}

function reappearsSlip({ visibility, at, extension, rules }: In<'reappears'>, belief: string): string {
  const [old, passed, set] = [count(visibility), count(at), count(extension)];
  switch (belief) {
    case 'change-makes-visible-at-once':
      return `Lets the message reappear at the call, after ${s(at)}. Only a value of 0 would do that.`;
    case 'change-counts-from-receive':
      return `Counts the new value of ${s(extension)} from the receive. It counts from the call.`;
    case 'change-applies-to-next-receive':
      return `Keeps the old timeout of ${s(visibility)}. The new value holds for this receive already.`;
    case 'change-resets-to-default':
      return `Adds the default of a new queue (${passed} + ${count(rules.defaultTimeout)}). The value of the call holds.`;
    case 'change-adds-to-old-timeout':
      return `Adds the new value to the old timeout (${old} + ${set}). It replaces what was left.`;
    case 'change-adds-to-both':
      return `Adds the time before the call and both timeouts (${passed} + ${old} + ${set}). The old timeout no longer holds.`;
    default:
      return `Extends to the maximum of ${s(rules.total)}. A call sets the value that it names.`;
  }
}

function fitsSlip(p: In<'fits'>, belief: string): string {
  const { fastest, slowest, retryWithin, rules } = p;
  const early = `It is over while a run of ${s(slowest)} still goes on, so the message is handed out twice.`;
  const late = `It is more than ${s(retryWithin)}, so the retry after a crash comes too late.`;
  switch (belief) {
    case 'fastest-run-decides':
      return `Fits the fastest run of ${s(fastest)}. ${early}`;
    case 'average-run-decides':
      return `Fits the average of ${count(fastest)} and ${s(slowest)}. ${early}`;
    case 'slowest-run-may-overrun':
      return `Stays a little below the slowest run. ${early}`;
    case 'default-always-fits':
      return `Keeps the default of ${s(rules.defaultTimeout)}. ${rules.defaultTimeout < slowest ? early : late}`;
    case 'retry-time-added-to-run':
      return `Adds the run to the time until the retry (${count(retryWithin)} + ${count(slowest)}). ${late}`;
    case 'late-retry-is-harmless':
      return `Takes a slightly late retry to be harmless. ${late}`;
    case 'timeout-without-cost':
      return `Doubles the time until the retry (2 × ${count(retryWithin)}). ${late}`;
    default:
      return `Takes the maximum. ${late}`;
  }
}

/** Why the key is right. */
export function explanation(p: VisibilityParams): string {
  const { rules } = p;
  switch (p.direction) {
    case 'trigger': {
      const sum = p.window > 0 ? ` + ${count(p.window)}` : '';
      return `For an SQS trigger AWS advises at least ${rules.factor} times the function timeout, plus the batch window: ${rules.factor} × ${count(p.timeout)}${sum} = ${s(rules.factor * p.timeout + p.window)}. The rest of the time lets Lambda retry when it is throttled, before the message becomes visible to another poller.`;
    }
    case 'reappears':
      return `ChangeMessageVisibility sets a new timeout that counts from the call: ${count(p.at)} + ${count(p.extension)} = ${s(p.at + p.extension)} after the receive.`;
    case 'fits':
      return `The timeout must not end before the slowest run of ${s(p.slowest)}, and must end within ${s(p.retryWithin)} for a retry in time. Only ${s(p.fitting)} does both.`;
    case 'moves':
      return `Each receive hides the message for ${s(p.visibility)}. After ${p.receives} receives the count has reached maxReceiveCount, and when the message would be received once more it moves instead: ${p.receives} × ${count(p.visibility)} = ${s(p.receives * p.visibility)}.`;
    case 'room':
      return `One receive can hide a message for ${duration(rules.total, 'en')} in total, however often it is extended: ${count(rules.total / 60)} - ${count(p.elapsed / 60)} = ${count((rules.total - p.elapsed) / 60)} minutes are left.`;
    case 'symptom':
      return changeReason(
        p,
        p.cause === 'short'
          ? 'raise'
          : p.cause === 'no-delete'
            ? 'delete'
            : p.cause === 'slow-retry'
              ? 'lower'
              : 'heartbeat',
      );
    case 'life':
      return 'A message is hidden, not removed, when it is received. If the worker crashes, the timeout (or its last extension) runs out, the message is visible again, another worker receives it, and only DeleteMessage removes it.';
  }
}
