import {
  DELAYED,
  IN_FLIGHT,
  type Message,
  type Queue,
  type SqsState,
  type Visibility,
} from '../../simulator/services/sqs/state';
import { first, ITEMS_MAX, type ItemState, type ModelPart, pairs, shown, type WorldItem } from './model';

/** Queues, and what feeds their dead-letter queues. */
export function modelQueues(state: unknown): ModelPart {
  const queues = [...((state as SqsState | undefined)?.queues.values() ?? [])];
  return {
    nodes: queues.map((queue) => ({
      id: queue.arn,
      kind: 'queue',
      name: queue.name,
      counts: countsOf(queue),
      attributes: attributesOf(queue),
      items: first(queue.messages.values(), ITEMS_MAX).map(itemOf),
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

const itemOf = (message: Message): WorldItem => ({
  id: message.messageId,
  state: stateOf(message.visibility),
  text: shown(message.body),
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
