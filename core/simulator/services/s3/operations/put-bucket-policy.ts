import type { Operation } from '../../../engine/contract';

import type { PutBucketPolicyRequest } from '../../../shapes/generated/s3.types';
import { bucketOf, guardBucket, locateBuckets } from '../buckets';
import { invalid } from '../refusals';
import type { S3State } from '../state';

export const putBucketPolicy: Operation<S3State, PutBucketPolicyRequest> = {
  locate: locateBuckets,
  guard: guardBucket('PutBucketPolicy'),
  run(input, ctx) {
    const bucket = bucketOf(input, ctx);
    checkPolicy(input.Policy);
    bucket.policy = input.Policy;
    return {};
  },
};

function checkPolicy(policy: string): void {
  try {
    const { Statement } = JSON.parse(policy) as { Statement?: unknown };
    if (typeof Statement === 'object' && Statement !== null) return;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof TypeError)) throw thrown;
    throw invalid('MalformedPolicy', "Policies must be valid JSON and the first byte must be '{'");
  }
  throw invalid('MalformedPolicy', 'Missing required field Statement');
}
