import type { Story } from '../stories';
import { count, inSeconds, withArticle } from '../wording';
import type { Call, Counts, Goal, In, Move, PurgeParams, Remain, Reply, Second } from './params';

const s = (value: number): string => inSeconds(value, 'en');
const held = ({ visible, inFlight }: Counts): string =>
  `${count(visible)} visible messages and ${inFlight} in flight`;

export function stem(p: PurgeParams, { who, thing, things }: Story): string {
  switch (p.direction) {
    case 'goal':
      return `${who} ${goal(p, thing, things)} What should the team do?`;
    case 'left': {
      const name = p.call === 'purge' ? 'PurgeQueue' : 'DeleteQueue';
      return `${who} After a load test the SQS queue for the ${things} holds ${held(p.counts)}. An engineer calls ${name}, and nothing else happens. What is left when the call has taken full effect?`;
    }
    case 'count':
      return `${who} The SQS queue for the ${things} holds ${held(p.counts)}. An engineer calls PurgeQueue. ${s(p.afterS)} later the producers send ${p.later} new messages, and no worker is running. How many messages does the queue hold then?`;
    case 'reply':
      return `${who} ${second(p.second, p.afterS, things)} What does SQS answer to the second call?`;
    case 'migrate':
      return p.to === 'fifo'
        ? `${who} The ${things} go through an SQS standard queue and have to go through a FIFO queue from now on. The workers read one queue at a time, nothing may be lost, and the new queue is to have a dead-letter queue. In which order should the team take these steps?`
        : `${who} The ${things} go through an SQS FIFO queue and have to go through a standard queue from now on, as order no longer matters. The workers read one queue at a time, nothing may be lost, and the new queue is to have a dead-letter queue. In which order should the team take these steps?`;
    case 'match':
      return `${who} The SQS queue for the ${things} holds ${held(p.counts)}. Which effect does each of these calls have?`;
  }
}

function goal({ goal: id, counts }: In<'goal'>, thing: string, things: string): string {
  switch (id) {
    case 'empty-keep':
      return `After a test the SQS queue for the ${things} holds ${held(counts)}. All of them have to go, while the queue URL, its policy and its attributes have to stay.`;
    case 'remove-all':
      return `A test is over, and the SQS queue that was created for its ${things} still holds ${held(counts)}. Neither the messages nor the queue are needed any longer.`;
    case 'one-done':
      return `The SQS queue for the ${things} holds ${held(counts)}. A worker has processed the ${thing} it received; this one must not be received again, and all others have to stay.`;
    case 'longer-life':
      return `The SQS queue for the ${things} holds ${held(counts)}. The messages have to be kept for some days longer than now, and the producers and workers use the queue as before.`;
    case 'make-fifo':
      return `The ${things} go through an SQS standard queue, which holds ${held(counts)}. From now on ${withArticle(thing)} has to be delivered in order, so the queue should be a FIFO queue.`;
    case 'make-standard':
      return `The ${things} go through an SQS FIFO queue, which holds ${held(counts)}. Its throughput is too low and order does not matter, so the queue should be a standard queue.`;
  }
}

function second(id: Second, afterS: number, things: string): string {
  switch (id) {
    case 'purge-purge':
      return `A script calls PurgeQueue on the SQS queue for the ${things} and calls PurgeQueue on it again ${s(afterS)} later.`;
    case 'delete-create':
      return `A script calls DeleteQueue on the SQS queue for the ${things} and calls CreateQueue with the same name ${s(afterS)} later.`;
    case 'delete-send':
      return `A script calls DeleteQueue on the SQS queue for the ${things}. ${s(afterS)} later, when the deletion has long taken effect there, a producer calls SendMessage with the old queue URL.`;
    case 'purge-send':
      return `A script calls PurgeQueue on the SQS queue for the ${things}. ${s(afterS)} later a producer calls SendMessage with the URL of that queue.`;
  }
}

export const CALL: Readonly<Record<Call, string>> = {
  purge: 'Call PurgeQueue on the queue',
  'delete-queue': 'Call DeleteQueue on the queue',
  'delete-message': 'Call DeleteMessage with the receipt handle',
  'set-attributes': 'Call SetQueueAttributes on the queue',
  'new-queue': 'Create a new queue and move the clients',
};
/** The call as a prompt to match. */
export const PROMPT: Readonly<Record<Call, string>> = {
  purge: 'PurgeQueue',
  'delete-queue': 'DeleteQueue',
  'delete-message': 'DeleteMessage',
  'set-attributes': 'SetQueueAttributes',
  'new-queue': 'CreateQueue with another name',
};
export const EFFECT: Readonly<Record<Call, string>> = {
  purge: 'All messages go, the queue stays',
  'delete-queue': 'All messages and the queue go',
  'delete-message': 'One received message goes',
  'set-attributes': 'Settings change, the messages stay',
  'new-queue': 'A second, empty queue appears',
};
export const EFFECT_REASON: Readonly<Record<Call, string>> = {
  purge: 'PurgeQueue removes every message, also those in flight, and keeps the queue with its attributes.',
  'delete-queue': 'DeleteQueue removes the queue together with everything in it.',
  'delete-message': 'DeleteMessage removes the one message whose receipt handle it is given.',
  'set-attributes':
    'SetQueueAttributes changes values such as the retention period. It cannot change the queue type.',
  'new-queue': 'CreateQueue makes another queue. It is also the only way to another queue type.',
};

export function callReason(id: Call, goal: Goal): string {
  const typed = goal === 'make-fifo' || goal === 'make-standard';
  switch (id) {
    case 'purge':
      if (goal === 'empty-keep')
        return 'PurgeQueue removes all messages, also those in flight, and leaves the queue as it is.';
      if (goal === 'remove-all') return 'PurgeQueue removes the messages only; the queue would stay behind.';
      return typed
        ? 'PurgeQueue only throws the messages away; the queue keeps its type.'
        : 'PurgeQueue removes all messages, and they cannot be brought back.';
    case 'delete-queue':
      if (goal === 'remove-all') return 'DeleteQueue removes the queue with everything in it.';
      if (goal === 'empty-keep')
        return 'DeleteQueue removes the queue too, with its URL, policy and attributes.';
      return 'DeleteQueue removes the queue and all messages in it, which are still needed.';
    case 'delete-message':
      if (goal === 'one-done')
        return 'DeleteMessage removes exactly the message whose receipt handle the worker holds.';
      if (goal === 'longer-life') return 'DeleteMessage removes a received message; it lengthens nothing.';
      return typed
        ? 'DeleteMessage removes a received message; it does not change the queue.'
        : 'DeleteMessage removes one received message; it can neither empty nor remove the queue.';
    case 'set-attributes':
      if (goal === 'longer-life')
        return 'MessageRetentionPeriod is an attribute of the queue, and SetQueueAttributes changes it in place.';
      return typed
        ? 'FifoQueue can be set only when a queue is created; it cannot be changed afterwards.'
        : 'SetQueueAttributes changes settings; it removes no message.';
    case 'new-queue':
      if (typed)
        return 'The type is fixed at creation. A new queue of the other type is needed, and producers and workers move to it.';
      return 'A new queue leaves the old one and its messages as they are, and moving the clients is needless.';
  }
}

export function remain({ visible, inFlight }: Counts, id: Remain): string {
  switch (id) {
    case 'empty-queue':
      return 'The queue with its attributes, without messages';
    case 'nothing':
      return 'Neither the queue nor any of its messages';
    case 'in-flight':
      return `The queue with the ${inFlight} messages that were in flight`;
    case 'visible':
      return `The queue with the ${count(visible)} messages that were visible`;
    case 'default-queue':
      return 'The queue without messages, its attributes reset';
    case 'all-messages':
      return `The queue, with all ${count(visible + inFlight)} messages hidden`;
  }
}

export function remainReason(call: 'purge' | 'delete-queue', id: Remain): string {
  switch (id) {
    case 'empty-queue':
      return call === 'purge'
        ? 'PurgeQueue removes all messages, whatever their state, and keeps the queue.'
        : 'DeleteQueue removes the queue as well; only PurgeQueue would keep it.';
    case 'nothing':
      return call === 'purge'
        ? 'PurgeQueue keeps the queue; only DeleteQueue removes it.'
        : 'DeleteQueue removes the queue together with everything in it.';
    case 'in-flight':
      return 'Messages in flight are removed as well.';
    case 'visible':
      return 'Messages that nobody received are removed as well.';
    case 'default-queue':
      return call === 'purge'
        ? 'PurgeQueue changes no attribute.'
        : 'DeleteQueue resets nothing: the queue itself is removed.';
    case 'all-messages':
      return 'The messages are removed, not hidden; this cannot be undone.';
  }
}

export const REPLY: Readonly<Record<Reply, string>> = {
  ok: 'It succeeds',
  PurgeQueueInProgress: 'It fails with PurgeQueueInProgress',
  QueueDeletedRecently: 'It fails with QueueDeletedRecently',
  QueueDoesNotExist: 'It fails with QueueDoesNotExist',
};

/** When SQS gives each answer; for those that are wrong. */
export const REPLY_ONLY: Readonly<Record<Reply, string>> = {
  ok: 'This call cannot succeed.',
  PurgeQueueInProgress: 'Only a PurgeQueue call during an earlier purge gets this answer.',
  QueueDeletedRecently:
    'Only a CreateQueue call soon after the deletion of a queue of that name gets this answer.',
  QueueDoesNotExist: 'Only a call that needs a queue which is not there gets this answer.',
};

/** What SQS answers, and why. */
export function answer({ second: id, afterS, purgeS, deleteS }: In<'reply'>): string {
  switch (id) {
    case 'purge-purge':
      return afterS < purgeS
        ? `A purge can take up to ${s(purgeS)}. A second one during that time, here after ${s(afterS)}, is refused with PurgeQueueInProgress.`
        : `A purge can take up to ${s(purgeS)}. After ${s(afterS)} that time is over, so another purge succeeds.`;
    case 'delete-create':
      return afterS < deleteS
        ? `A name can be used again only ${s(deleteS)} after the queue was deleted. After ${s(afterS)} CreateQueue is refused with QueueDeletedRecently.`
        : `A name can be used again ${s(deleteS)} after the queue was deleted. After ${s(afterS)} CreateQueue succeeds.`;
    case 'delete-send':
      return 'The queue is gone, so its URL leads nowhere: QueueDoesNotExist.';
    case 'purge-send':
      return 'A purge removes messages and leaves the queue in place, so it goes on taking messages.';
  }
}

export function move(id: Move, to: 'fifo' | 'standard'): string {
  const type = to === 'fifo' ? 'FIFO' : 'standard';
  switch (id) {
    case 'dlq':
      return `Create a ${type} queue to serve as the dead-letter queue`;
    case 'queue':
      return `Create the new ${type} queue, with a redrive policy that names its dead-letter queue`;
    case 'producers':
      return to === 'fifo'
        ? 'Let the producers send to the new queue, with a MessageGroupId'
        : 'Let the producers send to the new queue, with no MessageGroupId';
    case 'drain':
      return 'Let the workers empty the old queue, which gets nothing new any longer';
    case 'consumers':
      return 'Let the workers read from the new queue';
    case 'remove':
      return 'Delete the old queue once the workers have run on the new one for a day';
  }
}
const MOVE_REASON: Readonly<Record<Move, string>> = {
  dlq: 'SQS never creates a dead-letter queue by itself, and a redrive policy can only name one that exists.',
  queue: 'The type of a queue is fixed at creation, so a new queue has to exist before anyone can use it.',
  producers: 'Producers move first, so that the old queue gets nothing new and can run empty.',
  drain: 'Only an old queue that gets nothing new can be emptied for good.',
  consumers: 'The workers read one queue at a time, so they move when the old queue is empty.',
  remove: 'DeleteQueue cannot be undone, so it comes last.',
};
export const moveReason = (id: Move): string => MOVE_REASON[id];

const KEY: Readonly<Record<Goal, Call>> = {
  'empty-keep': 'purge',
  'remove-all': 'delete-queue',
  'one-done': 'delete-message',
  'longer-life': 'set-attributes',
  'make-fifo': 'new-queue',
  'make-standard': 'new-queue',
};

export function explanation(p: PurgeParams): string {
  switch (p.direction) {
    case 'goal':
      return callReason(KEY[p.goal], p.goal);
    case 'left':
      return remainReason(p.call, p.call === 'purge' ? 'empty-queue' : 'nothing');
    case 'count':
      return `PurgeQueue removes the ${count(p.counts.visible)} visible messages and the ${p.counts.inFlight} in flight within ${s(p.purgeS)}. The ${p.later} messages sent ${s(p.afterS)} later are not touched.`;
    case 'reply':
      return answer(p);
    case 'migrate':
      return 'The type of a queue cannot be changed. A new queue is created, with a dead-letter queue of its own type; producers move first, the old queue runs empty, the workers follow, and the old queue is deleted at the end.';
    case 'match':
      return p.calls.map((call) => `- ${EFFECT_REASON[call]}`).join('\n');
  }
}
