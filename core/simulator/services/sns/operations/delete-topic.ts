import type { Operation } from '../../../engine/contract';
import type { DeleteTopicInput } from '../../../shapes/generated/sns.types';
import { placeOfTopic, topicNameOf } from '../arns';
import type { SnsState } from '../state';
import { removeSubscription } from '../subscriptions/remove';
import { topicGuard } from '../topics/find-topic';

/** Deleting a topic that is not there succeeds. */
export const deleteTopic: Operation<SnsState, DeleteTopicInput, object> = {
  locate: placeOfTopic,
  guard({ TopicArn }, ctx) {
    const topic = ctx.state.topics.get(topicNameOf(TopicArn));
    return topic ? topicGuard(topic, ctx) : { arn: TopicArn };
  },
  run({ TopicArn }, ctx) {
    ctx.meter('SNS-Requests', 1);
    const topic = ctx.state.topics.get(topicNameOf(TopicArn));
    if (!topic) return {};
    for (const arn of [...topic.subscriptions]) removeSubscription(arn, ctx);
    ctx.state.topics.delete(topic.name);
    ctx.emit('TopicDeleted', { topicArn: topic.arn });
    return {};
  },
};
