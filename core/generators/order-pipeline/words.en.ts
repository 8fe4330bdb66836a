import { time } from '../retention-and-dlq/words.en';
import type { Story } from '../stories';
import { capital, count, inSeconds, withArticle } from '../wording';
import { type Claim, PARTS, type PartId, type PipelineParams, type Place } from './params';

const s = (value: number): string => inSeconds(value, 'en');
const TYPE = { standard: 'standard', fifo: 'FIFO' };
const OTHER = { standard: 'FIFO', fifo: 'standard' };

/** The architecture. What the parts ask is left open. */
export function stem(p: PipelineParams, { who, thing }: Story): string {
  const type = TYPE[p.type];
  const archive = p.archive ? ', and so is a second queue, `archive`' : '';
  const consumer =
    p.consumer === 'lambda'
      ? 'A Lambda function processes the messages of `work` through an event source mapping.'
      : 'Workers on EC2 receive the messages of `work`, process them and delete them.';
  const failed = PARTS[p.direction].includes('place')
    ? 'A queue `failed` was created for messages that cannot be processed, but it is not attached to anything yet.'
    : '`failed` is the dead-letter queue of `work`.';
  return `${who} An application publishes each ${thing} as one message to an SNS ${type} topic. An SQS ${type} queue, \`work\`, is subscribed to the topic${archive}. ${consumer} ${failed}`;
}

export const TABLE_TITLE = 'Settings';

/** The settings that the parts rest on. */
export function table(p: PipelineParams): string {
  const rows: [string, string][] = [['Type of the topic and of `work`', TYPE[p.type]]];
  rows.push(['maxReceiveCount', String(p.receives)]);
  if (p.consumer === 'lambda') rows.push(['ReportBatchItemFailures', 'not set']);
  if (p.timeout?.direction === 'trigger') {
    rows.push(['Timeout of the function', s(p.timeout.timeout)]);
    rows.push(['Batch size', count(p.timeout.rules.batch)]);
    rows.push(['Batch window', p.timeout.window > 0 ? s(p.timeout.window) : 'none']);
  }
  if (p.timeout?.direction === 'fits') {
    rows.push([
      'Processing of one message',
      `${s(p.timeout.fastest)} at least, ${s(p.timeout.slowest)} at most`,
    ]);
    rows.push([
      'A message of a crashed worker is available again',
      `${s(p.timeout.retryWithin)} after the receive at the latest`,
    ]);
  }
  if (p.moves) rows.push(['Visibility timeout of `work`', s(p.moves.visibility)]);
  if (p.left) {
    rows.push(['Retention period of `work`', time(p.left.sourceH)]);
    rows.push(['Retention period of `failed`', time(p.left.dlqH)]);
  }
  return [
    '| Setting | Value |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n');
}

export function ask(p: PipelineParams, id: PartId, { thing }: Story): string {
  const a = withArticle(thing);
  switch (id) {
    case 'place':
      return `${capital(a)} whose processing fails again and again has to be kept for inspection. Which configuration achieves this?`;
    case 'timeout':
      return p.consumer === 'lambda'
        ? 'What is the shortest visibility timeout that AWS advises for `work`?'
        : `No ${thing} may be handed out twice while it is being processed. Which visibility timeout of \`work\` fits?`;
    case 'moves':
      return `${capital(a)} crashes every worker that receives it, at once and before it is deleted. Workers poll without a pause. How many seconds after the first receive does it move to \`failed\`?`;
    case 'more':
      return `${opening(p)}${capital(a)} has been received ${count(p.tried)} ${p.tried === 1 ? 'time' : 'times'} so far and never deleted. How many more times can it be received from \`work\` before it moves to \`failed\`?`;
    case 'left':
      return `${opening(p)}${capital(a)} moves to \`failed\` ${time(p.left?.movedAtH ?? 0)} after it was sent. How long from the move can it be inspected there?`;
    case 'claims':
      return 'Which two statements about this pipeline are true?';
  }
}
const opening = (p: PipelineParams): string =>
  PARTS[p.direction].includes('place') ? 'Suppose `failed` has been attached properly. ' : '';

export function place(p: PipelineParams, id: Place): string {
  switch (id) {
    case 'source':
      return 'Give `work` a redrive policy that names `failed`';
    case 'dlq':
      return 'Give `failed` a redrive policy that names `work`';
    case 'topic':
      return 'Give the topic a redrive policy that names `failed`';
    case 'subscription':
      return 'Give the subscription of `work` a redrive policy that names `failed`';
    case 'function':
      return 'Name `failed` as the dead-letter queue of the Lambda function';
    case 'other-type':
      return `Create \`failed\` as a ${OTHER[p.type]} queue and name it in a redrive policy of \`work\``;
    case 'allow':
      return 'Give `failed` a redrive allow policy that names `work`';
  }
}

export function placeReason(p: PipelineParams, id: Place): string {
  switch (id) {
    case 'source':
      return 'The redrive policy stands on the source queue: once a message has been received more often than maxReceiveCount, SQS moves it to the queue named there.';
    case 'dlq':
      return 'That is the wrong way round: it would move messages out of `failed`. The policy belongs on the queue that the failing messages come from.';
    case 'topic':
      return 'A topic has no dead-letter queue of its own, and the delivery to `work` did succeed.';
    case 'subscription':
      return 'The dead-letter queue of a subscription takes messages that SNS could not deliver. These were delivered; their processing fails.';
    case 'function':
      return "A function's own dead-letter queue serves asynchronous invocations only. With an SQS trigger it is ignored.";
    case 'other-type':
      return `The dead-letter queue of a ${TYPE[p.type]} queue has to be a ${TYPE[p.type]} queue as well.`;
    case 'allow':
      return 'A redrive allow policy only says which queues may use `failed`. It moves nothing.';
  }
}

export function claim(p: PipelineParams, id: Claim, { thing, things }: Story): string {
  switch (id) {
    case 'own-copy':
      return `\`archive\` gets its own copy of every ${thing} that \`work\` gets`;
    case 'shared-copies':
      return `The two queues share the ${things}: each reaches one of them only`;
    case 'queue-policy':
      return 'The queue policy of `work` has to let sns.amazonaws.com call sqs:SendMessage';
    case 'receive-hides':
      return 'Receiving a message only hides it: it stays in `work` for the time being';
    case 'receive-removes':
      return 'Receiving a message removes it from `work`, so nothing has to be deleted';
    case 'topic-keeps':
      return `The topic keeps the ${things} until somebody asks it for them`;
    case 'same-type':
      return `\`failed\` has to be a ${TYPE[p.type]} queue, like \`work\``;
    case 'other-type':
      return `\`failed\` has to be a ${OTHER[p.type]} queue, unlike \`work\``;
    case 'whole-batch':
      return `A single ${thing} that makes the function throw brings its whole batch back`;
    case 'only-failed':
      return `If the function throws at one ${thing}, only that one comes back`;
    case 'function-dlq':
      return `A dead-letter queue set on the function would take the ${things} that fail`;
    case 'order-in-group':
      return `The ${things} of one message group are received in the order sent`;
    case 'order-in-queue':
      return p.type === 'fifo'
        ? 'The order is kept across all message groups of the queue'
        : `The ${things} are always received in the order sent`;
    case 'may-repeat':
      return `The same ${thing} may be delivered twice, which its processing has to bear`;
    case 'exactly-once':
      return `Each ${thing} is delivered exactly once, even without any care taken`;
    case 'dlq-forever':
      return 'What has moved to `failed` stays there until somebody deletes it';
  }
}

export function claimReason(p: PipelineParams, id: Claim): string {
  switch (id) {
    case 'own-copy':
      return 'A topic pushes a copy to each subscription.';
    case 'shared-copies':
      return 'Each subscription gets a copy of its own; only consumers of one queue share its messages.';
    case 'queue-policy':
      return 'SNS may send to a queue only when the policy of the queue allows it.';
    case 'receive-hides':
      return 'A received message is hidden for the visibility timeout. Only deleting removes it before its time is up or it moves.';
    case 'receive-removes':
      return 'A received message is only hidden. If it is not deleted it becomes visible again.';
    case 'topic-keeps':
      return 'A topic pushes messages to its subscriptions at once and keeps none to be fetched. Keeping them is what the queue is for.';
    case 'same-type':
      return 'A dead-letter queue is of the type of its source queue, in the same account and Region.';
    case 'other-type':
      return 'A dead-letter queue is of the type of its source queue, so the other type is refused.';
    case 'whole-batch':
      return 'Without ReportBatchItemFailures a batch succeeds or fails as a whole.';
    case 'only-failed':
      return 'That would need ReportBatchItemFailures and a function that reports the message instead of throwing.';
    case 'function-dlq':
      return "A function's own dead-letter queue is ignored by an SQS trigger; the redrive policy of `work` decides.";
    case 'order-in-group':
      return 'A FIFO queue keeps the order inside each message group.';
    case 'order-in-queue':
      return p.type === 'fifo'
        ? 'Order holds inside one message group; groups are processed in parallel.'
        : 'A standard queue keeps the order as best it can, without a promise.';
    case 'may-repeat':
      return 'A standard queue delivers at least once, so processing has to be idempotent.';
    case 'exactly-once':
      return 'A standard queue delivers at least once; now and then a message comes twice.';
    case 'dlq-forever':
      return 'A dead-letter queue is an ordinary queue: its retention period ends the life of a message there too.';
  }
}
export const CLAIMS_EXPLANATION =
  'SNS pushes a copy to each subscribed queue; the queue keeps it until it is deleted, expires or moves to the dead-letter queue.';

export const more = ({ receives, tried }: PipelineParams): string =>
  `A message moves when its receive count would exceed maxReceiveCount: ${receives} - ${tried} = ${receives - tried}.`;

export const explanation = (p: PipelineParams): string =>
  `The topic pushes to \`work\`, the visibility timeout hides a received message, and after ${count(p.receives)} receives without a delete SQS moves it to \`failed\`.`;
