import { limit } from '../../../../facts/limits';
import type { Ctx } from '../../../engine/contract';
import { fanOut } from '../delivery/fan-out';
import { count } from '../metrics';
import type { SnsState, Topic } from '../state';
import { archiveMs } from '../topics/topic-attributes';
import { acceptDraft, type Draft } from './accept';
import { isDuplicate } from './fifo';
import type { Message } from './message';

/** The archive of a topic holds at most this many messages: ours, a world must not grow without end. */
const ARCHIVED_MAX = 1_000;

/** Publishes a checked draft to a topic: to everybody, or to nobody when it is a duplicate. */
export function publishDraft(topic: Topic, draft: Draft, ctx: Ctx<SnsState>): Message {
  const message = acceptDraft(topic, draft, ctx);
  const duplicate = message.fifo !== undefined && isDuplicate(topic, message.fifo, message.groupId, ctx);
  count(topic, 'NumberOfMessagesPublished');
  count(topic, 'PublishSize', message.size);
  ctx.emit('MessagePublished', {
    topicArn: topic.arn,
    messageId: message.id,
    size: message.size,
    ...(message.groupId !== undefined && { messageGroupId: message.groupId }),
    ...(duplicate && { duplicate }),
  });
  if (duplicate) return message;
  archive(topic, message);
  fanOut(topic, message, ctx);
  return message;
}

function archive(topic: Topic, message: Message): void {
  const keptMs = archiveMs(topic);
  if (keptMs === 0) return;
  topic.archive.push(message);
  while (topic.archive.length > ARCHIVED_MAX || (topic.archive[0]?.at ?? message.at) < message.at - keptMs)
    topic.archive.shift();
}

/** Counts requests as AWS bills them: every chunk of 64 KB is one. */
export function meterRequests(bytes: number, ctx: Ctx<SnsState>): void {
  const chunk = limit(ctx.limits, 'sns.billing.chunk');
  ctx.meter('SNS-Requests', Math.max(1, Math.ceil(bytes / chunk)));
}
