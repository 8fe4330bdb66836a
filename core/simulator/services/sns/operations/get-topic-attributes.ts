import type { Operation } from '../../../engine/contract';
import type {
  GetTopicAttributesInput,
  GetTopicAttributesResponse,
} from '../../../shapes/generated/sns.types';
import { placeOfTopic } from '../arns';
import type { SnsState } from '../state';
import { guardTopic, topicOf } from '../topics/find-topic';
import { describeTopic } from '../topics/topic-attributes';

export const getTopicAttributes: Operation<SnsState, GetTopicAttributesInput, GetTopicAttributesResponse> = {
  locate: placeOfTopic,
  guard: guardTopic,
  run({ TopicArn }, ctx) {
    ctx.meter('SNS-Requests', 1);
    return { Attributes: describeTopic(topicOf(ctx, TopicArn), ctx) };
  },
};
