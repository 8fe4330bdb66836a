import type { Operation } from '../../../engine/contract';
import type { PutDataProtectionPolicyInput } from '../../../shapes/generated/sns.types';
import { placeOfResource } from '../arns';
import { invalidParameter } from '../refusals';
import type { SnsState } from '../state';
import { guardTopic, topicOf } from '../topics/find-topic';

/** The policy is kept, not applied. */
export const putDataProtectionPolicy: Operation<SnsState, PutDataProtectionPolicyInput, object> = {
  locate: placeOfResource,
  guard: ({ ResourceArn }, ctx) => guardTopic({ TopicArn: ResourceArn }, ctx),
  run({ ResourceArn, DataProtectionPolicy }, ctx) {
    if (DataProtectionPolicy !== '' && !isObject(DataProtectionPolicy))
      throw invalidParameter('DataProtectionPolicy');
    topicOf(ctx, ResourceArn).dataProtectionPolicy = DataProtectionPolicy;
    return {};
  },
};

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
