import type { Ctx } from '../../../engine/contract';
import { deliver } from '../delivery/deliver';
import type { SnsState, Subscription, Topic } from '../state';

interface ReplayPolicy {
  readonly PointType?: string;
  readonly StartingPoint?: string;
  readonly EndingPoint?: string;
}

/** What is wrong with a replay policy, said after `Invalid parameter: `. */
export function replayFault(text: string, topic: Topic): string | undefined {
  if (text === '') return undefined;
  if (!topic.fifo) return 'ReplayPolicy: only FIFO topics can be replayed';
  if (topic.attributes.ArchivePolicy === undefined) return 'ReplayPolicy: the topic has no message archive';
  const { PointType, StartingPoint } = read(text) ?? {};
  if (PointType !== 'Timestamp' || Number.isNaN(Date.parse(StartingPoint ?? '')))
    return 'ReplayPolicy: a StartingPoint of PointType Timestamp is required';
  return undefined;
}

function read(text: string): ReplayPolicy | undefined {
  try {
    return JSON.parse(text) as ReplayPolicy;
  } catch {
    return undefined;
  }
}

/** Delivers again what the topic's archive holds of the period that the subscription's replay policy names. */
export function replay(topic: Topic, subscription: Subscription, ctx: Ctx<SnsState>): void {
  const { StartingPoint = '', EndingPoint } = read(subscription.attributes.ReplayPolicy ?? '') ?? {};
  const from = Date.parse(StartingPoint);
  const until = EndingPoint === undefined ? ctx.now : Date.parse(EndingPoint);
  const messages = topic.archive.filter(({ at }) => at >= from && at <= until);
  ctx.emit('ReplayStarted', { subscriptionArn: subscription.arn, messages: messages.length });
  for (const message of messages) deliver({ subscription: subscription.arn, message, attempt: 1 }, ctx);
}
