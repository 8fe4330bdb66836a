import type { PutKeyPolicyRequest } from '../../../shapes/generated/kms.types';
import { onKey } from '../on-key';
import { checkKeyPolicy } from '../policies';
import { notFound } from '../refusals';
import { checkLockout } from './create-key';
import { POLICY_NAME } from './get-key-policy';

export const putKeyPolicy = onKey<PutKeyPolicyRequest, object>('PutKeyPolicy', (key, input, ctx) => {
  const { Policy: policy, PolicyName = POLICY_NAME, BypassPolicyLockoutSafetyCheck: bypass } = input;
  if (PolicyName !== POLICY_NAME) throw notFound('No such policy exists');
  checkKeyPolicy(policy);
  checkLockout({ arn: key.arn, policy, bypass }, ctx);
  key.policy = policy;
  ctx.emit('KeyPolicyChanged', { keyArn: key.arn });
  return {};
});
