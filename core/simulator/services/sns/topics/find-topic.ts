import type { Ctx, Guard } from '../../../engine/contract';
import { topicNameOf } from '../arns';
import { notFound } from '../refusals';
import type { SnsState, Topic } from '../state';

/** The topic of an ARN that `locate` has checked. Refuses with NotFound. */
export function topicOf(ctx: Ctx<SnsState>, arn: string): Topic {
  const topic = ctx.state.topics.get(topicNameOf(arn));
  if (!topic) throw notFound('Topic');
  return topic;
}

/** Guard of an operation on an existing topic. */
export const guardTopic = ({ TopicArn }: { TopicArn: string }, ctx: Ctx<SnsState>): Guard =>
  topicGuard(topicOf(ctx, TopicArn));

export const topicGuard = ({ arn, policy }: Topic): Guard => ({
  arn,
  ...(policy !== undefined && { policy }),
});
