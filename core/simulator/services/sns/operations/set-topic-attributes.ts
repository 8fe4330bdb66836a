import type { Operation } from '../../../engine/contract';
import type { SetTopicAttributesInput } from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import { invalidParameter } from '../refusals';
import type { SnsState } from '../state';
import { guardTopic, topicOf } from '../topics/find-topic';
import { SETTABLE, setTopicAttribute, topicAttributeFault } from '../topics/topic-attributes';

export const setTopicAttributes: Operation<SnsState, SetTopicAttributesInput, object> = {
  locate: placeOfTopic,
  guard: guardTopic,
  run({ TopicArn, AttributeName, AttributeValue = '' }, ctx) {
    const topic = topicOf(ctx, TopicArn);
    if (!SETTABLE.has(AttributeName)) throw invalidParameter('AttributeName');
    const fault = topicAttributeFault(AttributeName, AttributeValue, topic.fifo, ctx.limits);
    if (fault !== undefined) throw invalidParameter(fault);
    ctx.meter('SNS-Requests', 1);
    setTopicAttribute(topic, AttributeName, AttributeValue);
    return {};
  },
};
