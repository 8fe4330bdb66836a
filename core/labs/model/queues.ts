import { type Instant, SECOND_MS } from '../../kernel/time';
import {
  DELAYED,
  IN_FLIGHT,
  type Message,
  type Queue,
  type SqsState,
  type Visibility,
} from '../../simulator/services/sqs/state';
import { first, type ItemState, itemsEach, type ModelPart, pairs, shown, type WorldItem } from './model';

/** Queues, and what feeds their dead-letter queues. */
export function modelQueues(state: unknown): ModelPart {
  const queues = [...((state as SqsState | undefined)?.queues.values() ?? [])];
  const each = itemsEach(queues.filter(({ messages }) => messages.size > 0).length);
  return {
    nodes: queues.map((queue) => ({
      id: queue.arn,
      kind: 'queue',
      name: queue.name,
      counts: countsOf(queue),
      attributes: attributesOf(queue),
      items: first(queue.messages.values(), each).map((message) => itemOf(queue, message)),
    })),
    edges: queues.flatMap(({ arn, settings: { redrive } }) =>
      redrive ? [{ from: arn, to: redrive.deadLetterTargetArn, kind: 'dead-letter' as const }] : [],
    ),
  };
}

function countsOf({ messages, inFlight, hidden }: Queue) {
  const delayed = hidden.ids.length - inFlight;
  return [
    ['ready', messages.size - inFlight - delayed],
    ['inFlight', inFlight],
    ['delayed', delayed],
  ] as const;
}

const attributesOf = ({ url, settings }: Queue) =>
  pairs({
    QueueUrl: url,
    VisibilityTimeout: settings.visibilityTimeoutSec,
    DelaySeconds: settings.delaySec,
    ReceiveMessageWaitTimeSeconds: settings.waitTimeSec,
    MessageRetentionPeriod: settings.retentionSec,
    RedrivePolicy: settings.redrive?.text,
    KmsMasterKeyId: settings.kmsKeyId,
  });

const stateOf = (visibility: Visibility): ItemState =>
  visibility === IN_FLIGHT ? 'in-flight' : visibility === DELAYED ? 'delayed' : 'ready';

function hiddenUntil({ hidden }: Queue, { id }: Message): Instant | undefined {
  const place = hidden.at.get(id);
  return place === undefined ? undefined : hidden.dues[place];
}

const itemOf = (queue: Queue, message: Message): WorldItem => ({
  id: message.messageId,
  state: stateOf(message.visibility),
  text: shown(message.body),
  until: hiddenUntil(queue, message) ?? message.sentAt + queue.settings.retentionSec * SECOND_MS,
  receives: message.receiveCount - message.receivedBefore,
  ...(message.deadLetterSourceArn !== null && { failedIn: message.deadLetterSourceArn }),
  details: pairs({
    MessageId: message.messageId,
    SentTimestamp: new Date(message.sentAt).toISOString(),
    ApproximateReceiveCount: message.receiveCount,
    MessageGroupId: message.groupId,
    MessageDeduplicationId: message.deduplicationId,
    DeadLetterQueueSourceArn: message.deadLetterSourceArn,
    MessageAttributes: message.attributes && JSON.stringify(message.attributes),
  }),
});
