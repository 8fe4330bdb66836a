import type { Limits } from '../../../core/facts/limits';
import { handlerOf } from './handler';
import { createFunction, createQueue, DEFAULT_SECONDS, queueUrl } from './resources';
import { listOf, type Scenario, textOf } from './scenario';
import { Stage } from './stage';

/** What was seen of a scenario on a queue. */
export interface QueuePlay {
  readonly stage: Stage;
  /** Messages of the dead-letter queue whenever an invocation began. */
  readonly inDlqAtInvocation: readonly number[];
  readonly dlq: readonly { readonly Body: string; readonly MessageId: string }[];
  readonly sentIds: readonly string[];
  readonly left: number;
  readonly stateInUpdateResponse: unknown;
}

const WATCHED_SECONDS = 300;
const SETTLED_SECONDS = 20;
const ATTRIBUTES = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'];

export function playQueue({ given = {}, observed }: Scenario, limits: Limits): QueuePlay {
  const stage = new Stage(limits, handlerOf(given));
  const { QueueUrl, arn } = createQueue(stage, given.queue ?? {});
  createFunction(stage, (given.queue?.VisibilityTimeout as number | undefined) ?? DEFAULT_SECONDS);
  const inDlqAtInvocation: number[] = [];
  stage.onInvocation = () => inDlqAtInvocation.push(count(stage, queueUrl('dlq')));
  const { FunctionName, ...mapping } = { FunctionName: 'f', ...given.mapping };
  const updates = FunctionName !== 'f';
  const { UUID } = stage.call('lambda.CreateEventSourceMapping', {
    FunctionName: updates ? 'f:1' : 'f',
    EventSourceArn: arn,
    ...mapping,
  });
  stage.pass(SETTLED_SECONDS);
  const sentIds = send(stage, QueueUrl, given);
  stage.pass(updates ? SETTLED_SECONDS : WATCHED_SECONDS);
  let stateInUpdateResponse: unknown;
  if (updates) {
    stateInUpdateResponse = stage.call('lambda.UpdateEventSourceMapping', {
      UUID,
      FunctionName: 'f:2',
    }).State;
    stage.pass(SETTLED_SECONDS);
    send(stage, QueueUrl, given);
    stage.pass(WATCHED_SECONDS);
  }
  const dlq = 'dlq' in observed ? messagesOf(stage, queueUrl('dlq')) : [];
  return { stage, inDlqAtInvocation, dlq, sentIds, left: count(stage, QueueUrl), stateInUpdateResponse };
}

/** All messages, in one batch. */
function send(stage: Stage, QueueUrl: string, given: NonNullable<Scenario['given']>): string[] {
  const fifo = given.queue?.FifoQueue === true;
  const Entries = listOf(given.messages).map((message, index) => ({
    Id: String(index),
    MessageBody: textOf(message),
    ...(given.messageAttributes && { MessageAttributes: given.messageAttributes }),
    ...(fifo && { MessageGroupId: 'g', MessageDeduplicationId: String(index) }),
  }));
  const { Successful } = stage.call('sqs.SendMessageBatch', { QueueUrl, Entries });
  return (Successful as { MessageId: string }[]).map(({ MessageId }) => MessageId);
}

function count(stage: Stage, QueueUrl: string): number {
  const outcome = stage.try('sqs.GetQueueAttributes', { QueueUrl, AttributeNames: ATTRIBUTES });
  if (!outcome.ok) return 0;
  const attributes = (outcome.output.Attributes ?? {}) as Record<string, string>;
  return ATTRIBUTES.reduce((sum, name) => sum + Number(attributes[name] ?? 0), 0);
}

function messagesOf(stage: Stage, QueueUrl: string): QueuePlay['dlq'] {
  const found: QueuePlay['dlq'][number][] = [];
  for (;;) {
    const { Messages } = stage.call('sqs.ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
    const messages = (Messages ?? []) as QueuePlay['dlq'];
    if (messages.length === 0) return found;
    found.push(...messages);
  }
}
