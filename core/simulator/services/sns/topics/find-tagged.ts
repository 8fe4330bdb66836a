import type { Ctx, Guard } from '../../../engine/contract';
import { topicNameOf } from '../arns';
import { resourceNotFound } from '../refusals';
import type { SnsState, Topic } from '../state';
import { topicGuard } from './find-topic';

/** The topic that a `ResourceArn` names. Refuses with ResourceNotFound. */
export function taggedTopic(ctx: Ctx<SnsState>, arn: string): Topic {
  const topic = ctx.state.topics.get(topicNameOf(arn));
  if (!topic) throw resourceNotFound();
  return topic;
}

/** Guard of an operation on an existing resource. */
export const guardResource = ({ ResourceArn }: { ResourceArn: string }, ctx: Ctx<SnsState>): Guard =>
  topicGuard(taggedTopic(ctx, ResourceArn), ctx);
