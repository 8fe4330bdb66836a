import type { Operation } from '../../../engine/contract';
import type { RemovePermissionInput } from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import type { SnsState } from '../state';
import { defaultPolicy, withoutPermission } from '../topics/access-policy';
import { guardTopic, topicOf } from '../topics/find-topic';

export const removePermission: Operation<SnsState, RemovePermissionInput, object> = {
  locate: placeOfTopic,
  guard: guardTopic,
  run({ TopicArn, Label }, ctx) {
    const topic = topicOf(ctx, TopicArn);
    topic.policy = withoutPermission(topic.policy ?? defaultPolicy(topic.arn, ctx.account), Label);
    ctx.meter('SNS-Requests', 1);
    return {};
  },
};
