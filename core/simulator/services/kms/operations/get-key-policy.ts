import type { GetKeyPolicyRequest, GetKeyPolicyResponse } from '../../../shapes/generated/kms.types';
import { onKey } from '../on-key';
import { notFound } from '../refusals';

/** Every key has one policy, which is called `default`. */
export const POLICY_NAME = 'default';

export const getKeyPolicy = onKey<GetKeyPolicyRequest, GetKeyPolicyResponse>(
  'GetKeyPolicy',
  ({ policy }, { PolicyName = POLICY_NAME }) => {
    if (PolicyName !== POLICY_NAME) throw notFound('No such policy exists');
    return { Policy: policy, PolicyName };
  },
);
