import type { Operation } from '../../../engine/contract';
import type { AddPermissionInput } from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import type { SnsState } from '../state';
import { defaultPolicy, withPermission } from '../topics/access-policy';
import { guardTopic, topicOf } from '../topics/find-topic';

export const addPermission: Operation<SnsState, AddPermissionInput, object> = {
  locate: placeOfTopic,
  guard: guardTopic,
  run({ TopicArn, Label, AWSAccountId, ActionName }, ctx) {
    const topic = topicOf(ctx, TopicArn);
    topic.policy = withPermission(topic.policy ?? defaultPolicy(topic.arn, ctx.account), topic.arn, {
      label: Label,
      accounts: AWSAccountId,
      actions: ActionName,
    });
    ctx.meter('SNS-Requests', 1);
    return {};
  },
};
