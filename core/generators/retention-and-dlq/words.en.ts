import type { Story } from '../stories';
import { capital, count, withArticle } from '../wording';
import type { Change, Fate, In, RetentionParams } from './params';

/** Hours as days where they are whole days from the second on. */
export const time = (hours: number): string =>
  hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : hours === 1 ? '1 hour' : `${count(hours)} hours`;
const QUEUE = { standard: 'an SQS standard queue', fifo: 'an SQS FIFO queue' };
const TYPE = { standard: 'standard', fifo: 'FIFO' };

export function stem(p: RetentionParams, { who, thing, things }: Story): string {
  const A = capital(withArticle(thing));
  const queues = `${who} The ${things} go through ${QUEUE[p.type]} with a ${TYPE[p.type]} dead-letter queue.`;
  switch (p.direction) {
    case 'left':
      return `${queues} The retention period is ${time(p.sourceH)} on the source queue and ${time(p.dlqH)} on the dead-letter queue. ${A} fails again and again and moves to the dead-letter queue ${time(p.movedAtH)} after it was sent. How long from the move can the team still inspect it there?`;
    case 'needed':
      return `${queues} The retention period of the source queue is ${time(p.sourceH)}; in the worst case a message moves just before that ends. After the move the team wants to have at least ${time(p.inspectH)} for the inspection. What is the shortest retention period of the dead-letter queue that guarantees this?`;
    case 'fate': {
      const source =
        p.sourceH === p.defaultH
          ? 'The source queue was created without setting a retention period'
          : `The retention period of the source queue is ${time(p.sourceH)}`;
      return `${queues} ${source}; that of the dead-letter queue is ${time(p.dlqH)}. ${A} would exceed maxReceiveCount ${time(p.movedAtH)} after it was sent. Where is it ${time(p.lookH)} after it was sent?`;
    }
    case 'expires':
      return `${queues} The retention period is ${time(p.sourceH)} on the source queue and ${time(p.dlqH)} on the dead-letter queue. ${A} moves to the dead-letter queue ${time(p.movedAtH)} after it was sent. How many hours after it was sent does SQS remove it there?`;
    case 'lowered':
      return `${who} The ${things} wait in ${QUEUE[p.type]} with a retention period of ${time(p.fromH)}. It holds ${p.agesH.length} messages, sent ${list(p.agesH)} hours ago. Now the retention period is lowered to ${time(p.toH)}. How many of these messages are left as soon as the change has taken effect?`;
    case 'lost':
      return p.place === 'dlq'
        ? `${queues} The retention period is ${time(p.sourceH)} on the source queue and ${time(p.dlqH)} on the dead-letter queue. An alarm reports failed ${things} in time, but when the team looks into the dead-letter queue, ${time(p.lookH)} after they were sent, it is empty. Which change keeps them for the inspection?`
        : `${queues} The retention period is ${time(p.sourceH)} on the source queue and ${time(p.dlqH)} on the dead-letter queue. The workers were off for ${time(p.lookH)}; the ${things} sent at the beginning of that time are gone and were never received. Which change keeps them next time?`;
  }
}
const list = (values: readonly number[]): string => `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;

export const FATE: Readonly<Record<Fate, string>> = {
  'in-source': 'It is still in the source queue',
  'in-dlq': 'It is in the dead-letter queue',
  'expired-source': 'It expired in the source queue',
  'expired-dlq': 'It expired in the dead-letter queue',
};
export const CHANGE: Readonly<Record<Change, string>> = {
  'raise-dlq': 'Set a longer retention period on the dead-letter queue',
  'raise-source': 'Set a longer retention period on the source queue',
  'raise-receives': 'Set a higher maxReceiveCount in the redrive policy',
  'raise-visibility': 'Set a longer visibility timeout on the source queue',
  'long-poll': 'Set a longer ReceiveMessageWaitTimeSeconds on both queues',
  'fifo-dlq': 'Use a FIFO queue as the dead-letter queue instead',
};

const RULE = {
  standard:
    'On standard queues the move keeps the original enqueue time, so the time in the source queue counts against the retention period of the dead-letter queue.',
  fifo: 'On FIFO queues the clock starts over with the move, so the whole retention period of the dead-letter queue is left.',
};

export function changeReason(p: In<'lost'>, id: Change): string {
  switch (id) {
    case 'raise-dlq':
      return p.place === 'dlq'
        ? `The messages were ${time(p.lookH)} old, and the dead-letter queue removes them at an age of ${time(p.dlqH)}, counted from the original enqueue time. A longer retention period there keeps them.`
        : 'The messages were never received, so they never reached the dead-letter queue.';
    case 'raise-source':
      return p.place === 'source'
        ? `The messages became older than ${time(p.sourceH)} while the workers were off for ${time(p.lookH)}. A longer retention period on the source queue keeps them.`
        : 'The messages had already moved; what the source queue keeps no longer matters.';
    case 'raise-receives':
      return 'maxReceiveCount says after how many receives a message moves. It does not lengthen its life.';
    case 'raise-visibility':
      return 'The visibility timeout hides a received message for a while. It does not lengthen its life.';
    case 'long-poll':
      return 'Long polling saves empty receives. It does not lengthen the life of a message.';
    case 'fifo-dlq':
      return 'A standard queue needs a standard dead-letter queue; a FIFO queue is refused.';
  }
}

export function fateReason(p: In<'fate'>, found: Fate): string {
  const source = p.sourceH === p.defaultH ? `${time(p.sourceH)}, the default` : time(p.sourceH);
  switch (found) {
    case 'in-source':
      return `At ${time(p.lookH)} it is younger than the retention period of the source queue (${source}) and has not moved yet.`;
    case 'expired-source':
      return `It would move at ${time(p.movedAtH)} only, but the source queue removes it at ${source}.`;
    case 'in-dlq':
      return p.type === 'standard'
        ? `It moved at ${time(p.movedAtH)}. The original enqueue time is kept, and an age of ${time(p.lookH)} is still below the ${time(p.dlqH)} of the dead-letter queue.`
        : `It moved at ${time(p.movedAtH)}. A FIFO queue starts the clock over, so it stays until ${time(p.movedAtH + p.dlqH)} after it was sent.`;
    case 'expired-dlq':
      return p.type === 'standard'
        ? `It moved at ${time(p.movedAtH)}. The original enqueue time is kept, and an age of ${time(p.lookH)} is above the ${time(p.dlqH)} of the dead-letter queue.`
        : `It moved at ${time(p.movedAtH)}. A FIFO queue starts the clock over, and ${time(p.movedAtH + p.dlqH)} after it was sent the time was up.`;
  }
}

/** Which slip gives a wrong amount, by the belief behind it. */
export function lureReason(p: In<'left' | 'needed'>, belief: string): string {
  return p.direction === 'left' ? leftSlip(p, belief) : neededSlip(p, belief);
}

function leftSlip({ sourceH, dlqH, movedAtH }: In<'left'>, belief: string): string {
  const [source, dlq, age] = [time(sourceH), time(dlqH), time(movedAtH)];
  switch (belief) {
    case 'fifo-keeps-the-enqueue-time':
      return `Takes the age of ${age} off the ${dlq} of the dead-letter queue. On FIFO queues the clock starts over with the move.`;
    case 'dlq-restarts-the-clock':
      return `Counts the ${dlq} of the dead-letter queue from the move. On standard queues they count from the original enqueue time.`;
    case 'time-in-the-source-is-added':
      return `Adds the ${age} in the source queue to the ${dlq} of the dead-letter queue. That time does not lengthen the life there.`;
    case 'source-retention-still-counts':
      return `Takes ${age} off the ${source} of the source queue. After the move the dead-letter queue's period decides.`;
    case 'source-retention-applies-in-the-dlq':
      return `Takes the ${source} of the source queue. After the move the dead-letter queue's period decides.`;
    case 'retentions-add-up':
      return `Adds both periods, ${source} and ${dlq}. After the move only that of the dead-letter queue counts.`;
    case 'retentions-add-up-from-sending':
      return `Adds both periods and takes off the age of ${age}. After the move only that of the dead-letter queue counts.`;
    case 'source-retention-is-subtracted':
      return `Takes the difference of both periods, ${source} and ${dlq}. The message spent only ${age} in the source queue.`;
    default:
      return `That is the age of ${age} at the move, not what is left.`;
  }
}

function neededSlip({ sourceH, inspectH }: In<'needed'>, belief: string): string {
  const [source, inspect] = [time(sourceH), time(inspectH)];
  switch (belief) {
    case 'dlq-restarts-the-clock':
      return `Counts the ${inspect} of the inspection only. On standard queues the original enqueue time stays, so a message that moves late may expire on arrival.`;
    case 'dlq-needs-the-source-retention-only':
      return `Repeats the ${source} of the source queue, which guarantees no time for the inspection.`;
    case 'fifo-keeps-the-enqueue-time':
      return `Adds the ${source} of the source queue. On FIFO queues the clock starts over with the move, so they are not needed.`;
    case 'moved-a-day-early':
      return `Adds ${source} and ${inspect} and takes 24 hours off, as if the move came a day early.`;
    case 'a-day-too-many':
      return `Adds 24 hours of reserve to ${source} and ${inspect}. The shortest period was asked.`;
    case 'inspection-counted-twice':
      return `Adds the ${inspect} of the inspection twice to ${source}.`;
    case 'source-retention-counted-twice':
      return `Adds the ${source} of the source queue twice to ${inspect}.`;
    case 'inspection-cut-short':
      return `Takes 24 hours off the ${inspect} of the inspection, which is cut short by them.`;
    case 'source-retention-is-subtracted':
      return `Takes the difference of ${source} and ${inspect}. There is nothing to subtract.`;
    default:
      return `Takes half a day to be enough. The team needs at least ${inspect}.`;
  }
}

export function explanation(p: RetentionParams, fate: Fate): string {
  switch (p.direction) {
    case 'left':
      return p.type === 'standard'
        ? `${RULE.standard} ${p.dlqH} - ${p.movedAtH} = ${time(p.dlqH - p.movedAtH)}.`
        : `${RULE.fifo} That is ${time(p.dlqH)}.`;
    case 'needed':
      return p.type === 'standard'
        ? `${RULE.standard} A message that moves at an age of ${time(p.sourceH)} needs ${p.sourceH / 24} + ${p.inspectH / 24} = ${time(p.sourceH + p.inspectH)}.`
        : `${RULE.fifo} So ${time(p.inspectH)} are enough.`;
    case 'fate':
      return fateReason(p, fate);
    case 'expires':
      return p.type === 'standard'
        ? `${RULE.standard} So it ends ${count(p.dlqH)} hours after it was sent.`
        : `${RULE.fifo} So it ends ${p.movedAtH} + ${p.dlqH} = ${count(p.movedAtH + p.dlqH)} hours after it was sent.`;
    case 'lowered': {
      const left = p.agesH.filter((age) => age < p.toH);
      return `A lowered retention period also holds for messages that are already in the queue. Those older than ${p.toH} hours go; ${left.length} of ${p.agesH.length} are younger.`;
    }
    case 'lost':
      return changeReason(p, p.place === 'dlq' ? 'raise-dlq' : 'raise-source');
  }
}
