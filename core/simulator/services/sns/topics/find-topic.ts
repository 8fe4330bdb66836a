import type { Ctx, Guard } from '../../../engine/contract';
import { topicNameOf } from '../arns';
import { notFound } from '../refusals';
import type { SnsState, Topic } from '../state';
import { defaultPolicy } from './access-policy';

/** The topic of an ARN that `locate` has checked. Refuses with NotFound. */
export function topicOf(ctx: Ctx<SnsState>, arn: string): Topic {
  const topic = ctx.state.topics.get(topicNameOf(arn));
  if (!topic) throw notFound('Topic');
  return topic;
}

/** Guard of an operation on an existing topic. */
export const guardTopic = ({ TopicArn }: { TopicArn: string }, ctx: Ctx<SnsState>): Guard =>
  topicGuard(topicOf(ctx, TopicArn), ctx);

/** A topic without a policy of its own has the default one. The owner's root user needs neither. */
export function topicGuard({ arn, policy }: Topic, { caller, account }: Ctx<SnsState>): Guard {
  const given = policy ?? (caller.kind === 'root' ? undefined : defaultPolicy(arn, account));
  if (given === undefined) return { arn };
  return { arn, policy: given, context: { 'aws:SourceOwner': caller.account } };
}
