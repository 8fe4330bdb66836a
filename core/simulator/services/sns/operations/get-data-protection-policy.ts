import type { Operation } from '../../../engine/contract';
import type {
  GetDataProtectionPolicyInput,
  GetDataProtectionPolicyResponse,
} from '../../../shapes/generated/sns.types';
import { placeOfResource } from '../arns';
import type { SnsState } from '../state';
import { guardTopic, topicOf } from '../topics/find-topic';

export const getDataProtectionPolicy: Operation<
  SnsState,
  GetDataProtectionPolicyInput,
  GetDataProtectionPolicyResponse
> = {
  locate: placeOfResource,
  guard: ({ ResourceArn }, ctx) => guardTopic({ TopicArn: ResourceArn }, ctx),
  run: ({ ResourceArn }, ctx) => ({
    DataProtectionPolicy: topicOf(ctx, ResourceArn).dataProtectionPolicy,
  }),
};
