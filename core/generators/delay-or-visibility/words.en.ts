import type { Story } from '../stories';
import { capital, count, inSeconds, withArticle } from '../wording';
import type { Claim, DelayParams, In, Need, Setting } from './params';

const s = (value: number): string => inSeconds(value, 'en');

export function stem(p: DelayParams, { who, thing, things }: Story): string {
  const a = withArticle(thing);
  switch (p.direction) {
    case 'setting':
      return `${who} ${need(p, thing, things)} Which setting does this?`;
    case 'first': {
      const queue = p.type === 'fifo' ? 'an SQS FIFO queue' : 'an SQS standard queue';
      const timer =
        p.timer === null
          ? `${capital(a)} is sent without a timer of its own`
          : `One ${thing} is sent with a DelaySeconds of ${s(p.timer)} of its own`;
      return `${who} The ${things} go to ${queue} with a DelaySeconds of ${s(p.delay)} and a visibility timeout of ${s(p.visibility)}. ${timer}. How many seconds after sending can it be received for the first time?`;
    }
    case 'second': {
      const received =
        p.waited === 0 ? 'as soon as it becomes available' : `${s(p.waited)} after it becomes available`;
      return `${who} The ${things} go to an SQS standard queue with a DelaySeconds of ${s(p.delay)} and a visibility timeout of ${s(p.visibility)}. A worker receives ${a} ${received} and crashes without deleting it. How long after sending can another worker receive it?`;
    }
    case 'changed': {
      const queue = p.type === 'fifo' ? 'an SQS FIFO queue' : 'an SQS standard queue';
      return `${who} ${capital(a)} is sent to ${queue} whose DelaySeconds is ${s(p.before)}. After ${s(p.at)}, while the message is still delayed, an engineer sets DelaySeconds of the queue to ${s(p.after)}. How long after sending can this message be received for the first time?`;
    }
    case 'claims':
      return `${who} The ${things} go to an SQS standard queue with a DelaySeconds of ${s(p.delay)} and a visibility timeout of ${s(p.visibility)}. One ${thing} carries a DelaySeconds of ${s(p.timer)} of its own. Which two statements are true?`;
  }
}

function need({ need: id, seconds }: In<'setting'>, thing: string, things: string): string {
  switch (id) {
    case 'all-new':
      return `The ${things} go to an SQS standard queue. Corrections are possible for ${s(seconds)} after sending, so no worker may see ${withArticle(thing)} before that time is over. The producers cannot be changed.`;
    case 'all-new-fifo':
      return `The ${things} go to an SQS FIFO queue. No worker may see ${withArticle(thing)} during the first ${s(seconds)} after it was sent.`;
    case 'some-new':
      return `The ${things} go to an SQS standard queue. A few of them may be seen by workers only ${s(seconds)} after they were sent; all the others have to be available at once.`;
    case 'in-work':
      return `Workers take the ${things} from an SQS standard queue. Processing takes up to ${s(seconds)}, and during that time no other worker may receive the same ${thing}. Workers make no further calls until they are done.`;
    case 'one-longer':
      return `Workers take the ${things} from an SQS standard queue. One of them notices that its ${thing} needs another ${s(seconds)}. All other messages are to come back after a crash as soon as before.`;
    case 'empty-polls':
      return `Workers poll an SQS standard queue for ${things}. For ${s(seconds)} at a time it is empty, and the bill shows mostly receives without a message. New ${things} still have to be received at once.`;
  }
}

export const SETTING: Readonly<Record<Setting, string>> = {
  'queue-delay': 'The attribute DelaySeconds of the queue',
  timer: 'The parameter DelaySeconds of SendMessage',
  visibility: 'The attribute VisibilityTimeout of the queue',
  change: 'A call of ChangeMessageVisibility by the worker',
  wait: 'The parameter WaitTimeSeconds of ReceiveMessage',
  retention: 'The attribute MessageRetentionPeriod of the queue',
};

/** What a setting does about the need. */
export function settingReason(id: Setting, need: Need): string {
  switch (id) {
    case 'queue-delay':
      if (need === 'all-new' || need === 'all-new-fifo')
        return 'The queue delay hides every new message before its first receive, whoever sends it.';
      if (need === 'some-new')
        return 'The delay of the queue holds back all new messages, also those that have to be available at once.';
      return 'A delay ends before the first receive. It does nothing for what happens at or after a receive.';
    case 'timer':
      if (need === 'some-new')
        return 'On a standard queue a message can carry a delay of its own, which overrides that of the queue.';
      if (need === 'all-new-fifo')
        return 'Message timers exist on standard queues only; on a FIFO queue the delay belongs to the queue.';
      if (need === 'all-new')
        return 'The producers would have to set a timer with each message, and they cannot be changed.';
      return 'A timer ends before the first receive. It does nothing for what happens at or after a receive.';
    case 'visibility':
      if (need === 'in-work')
        return 'The visibility timeout hides a received message from all other workers until it is deleted or the time is over.';
      if (need === 'one-longer')
        return 'That would make all messages come back later after a crash, not just the one.';
      if (need === 'empty-polls')
        return 'The visibility timeout hides received messages; it saves no empty receives.';
      return 'The visibility timeout starts with a receive. A new message can be received at once.';
    case 'change':
      if (need === 'one-longer')
        return 'The call gives this one received message a new timeout; all others keep theirs.';
      if (need === 'empty-polls')
        return 'The call concerns one received message; it saves no empty receives.';
      return 'The call needs a message that was received already, so it cannot hold back a new one.';
    case 'wait':
      if (need === 'empty-polls')
        return 'With long polling a receive waits until a message arrives, so fewer come back empty and none arrives later.';
      return 'Long polling lets a receive wait for messages. It hides none.';
    case 'retention':
      return 'The retention period says when SQS removes a message for good. It hides none and saves no receives.';
  }
}

export function claim(p: In<'claims'>, id: Claim): string {
  switch (id) {
    case 'new-hidden-by-delay':
      return `A message without a timer cannot be received during its first ${s(p.delay)}`;
    case 'received-hidden-by-visibility':
      return `A received message stays hidden for ${s(p.visibility)} unless it is deleted`;
    case 'timer-replaces-delay':
      return `The message with the timer becomes available ${s(p.timer)} after sending`;
    case 'new-hidden-by-visibility':
      return `A message without a timer cannot be received during its first ${s(p.visibility)}`;
    case 'received-hidden-by-delay':
      return `A received message stays hidden for ${s(p.delay)} unless it is deleted`;
    case 'delay-after-return':
      return `After each failed receive a message waits the ${s(p.delay)} once more`;
    case 'timer-added-to-delay':
      return `The message with the timer becomes available ${s(p.delay + p.timer)} after sending`;
    case 'both-after-receive':
      return `A received message stays hidden for ${s(p.delay + p.visibility)} unless it is deleted`;
  }
}

export function claimReason(p: In<'claims'>, id: Claim): string {
  switch (id) {
    case 'new-hidden-by-delay':
      return 'The delay hides a new message before its first receive.';
    case 'received-hidden-by-visibility':
      return 'The visibility timeout hides a message from the receive on.';
    case 'timer-replaces-delay':
      return `On a standard queue the timer of the message replaces the ${s(p.delay)} of the queue.`;
    case 'new-hidden-by-visibility':
      return `The visibility timeout starts with a receive; before it the delay of ${s(p.delay)} decides.`;
    case 'received-hidden-by-delay':
      return `The delay is over before the first receive; after it the visibility timeout of ${s(p.visibility)} decides.`;
    case 'delay-after-return':
      return 'The delay applies once, to a new message. A message that returns is available at once.';
    case 'timer-added-to-delay':
      return `The timer of the message replaces the delay of the queue: ${s(p.timer)}, not the sum.`;
    case 'both-after-receive':
      return `Delay and visibility timeout are never added up: after a receive it is ${s(p.visibility)}.`;
  }
}

/** Which slip gives a wrong amount, by the belief behind it. */
export const lureReason = (p: In<'second' | 'changed'>, belief: string): string =>
  p.direction === 'second' ? secondSlip(p, belief) : changedSlip(p, belief);

function secondSlip(p: In<'second'>, belief: string): string {
  const [delay, waited, visibility] = [count(p.delay), count(p.waited), count(p.visibility)];
  switch (belief) {
    case 'visibility-counts-from-sending':
      return `Counts the visibility timeout of ${s(p.visibility)} from sending. It counts from the receive.`;
    case 'delay-hides-after-receive':
      return `Counts the delay of ${s(p.delay)} only. It is over before the first receive; after that the visibility timeout hides the message.`;
    case 'message-stays-visible':
      return `Makes the message available right at the first receive (${delay} + ${waited}). The receive hides it, even when the worker crashes.`;
    case 'delay-forgotten':
      return `Leaves out the delay (${waited} + ${visibility}). Before it is over nothing can be received.`;
    case 'waiting-forgotten':
      return `Leaves out the ${s(p.waited)} until the receive (${delay} + ${visibility}). The visibility timeout counts from the receive.`;
    case 'delay-shortens-visibility':
      return `Takes the difference of delay and visibility timeout (${delay}, ${visibility}). They pass one after the other.`;
    case 'delay-after-return':
      return 'Adds the delay twice. It applies once; a message that returns is not delayed again.';
    case 'two-timeouts-needed':
      return 'Adds the visibility timeout twice. After the first one the message is available.';
    default:
      return `Adds the default visibility timeout of ${s(p.defaultTimeout)}. The default counts only where no other value is set.`;
  }
}

function changedSlip(p: In<'changed'>, belief: string): string {
  const [before, after, at] = [count(p.before), count(p.after), count(p.at)];
  switch (belief) {
    case 'delay-change-reaches-waiting':
      return `Applies the new delay of ${s(p.after)} to a waiting message. Only a FIFO queue does that.`;
    case 'delay-change-never-reaches-waiting':
      return `Keeps the old delay of ${s(p.before)}. Only a standard queue does that.`;
    case 'delay-change-releases-messages':
      return `Ends the delay at the change, after ${s(p.at)}. The change only sets another delay.`;
    case 'new-delay-counts-from-the-change':
      return `Counts the new delay from the change (${at} + ${after}). A delay counts from sending.`;
    case 'old-delay-starts-over':
      return `Counts the old delay from the change (${at} + ${before}). The change does not start it over.`;
    case 'delays-add-up':
      return `Adds both delays (${before} + ${after}). Only one of them applies.`;
    case 'only-the-difference-counts':
      return `Takes the difference of both delays (${before}, ${after}). One of them applies as a whole.`;
    default:
      return `That is what was left of the old delay at the change (${before} - ${at}), not a time after sending.`;
  }
}

export function explanation(p: DelayParams, key: Setting): string {
  switch (p.direction) {
    case 'setting':
      return settingReason(key, p.need);
    case 'first':
      if (p.timer !== null)
        return `The timer of the message overrides the delay of the queue: ${s(p.timer)} instead of ${s(p.delay)}. The visibility timeout starts with the receive only.`;
      return `Without a timer the delay of the queue holds: ${s(p.delay)}. The visibility timeout starts with the receive only.`;
    case 'second': {
      const waited = p.waited === 0 ? '' : ` + ${count(p.waited)}`;
      return `The delay hides the new message, the visibility timeout the received one: ${count(p.delay)}${waited} + ${count(p.visibility)} = ${s(p.delay + p.waited + p.visibility)} after sending.`;
    }
    case 'changed':
      return p.type === 'fifo'
        ? `On a FIFO queue a changed delay also holds for messages that are already waiting, so this one is available ${s(p.after)} after sending.`
        : `On a standard queue a changed delay holds for new messages only, so this one keeps its ${s(p.before)}.`;
    case 'claims':
      return `The delay of ${s(p.delay)} hides a new message before its first receive, the visibility timeout of ${s(p.visibility)} hides it after a receive, and a message timer replaces the delay on a standard queue.`;
  }
}
