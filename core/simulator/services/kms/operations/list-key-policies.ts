import type { ListKeyPoliciesRequest, ListKeyPoliciesResponse } from '../../../shapes/generated/kms.types';
import { onKey } from '../on-key';
import { POLICY_NAME } from './get-key-policy';

export const listKeyPolicies = onKey<ListKeyPoliciesRequest, ListKeyPoliciesResponse>(
  'ListKeyPolicies',
  () => ({ PolicyNames: [POLICY_NAME], Truncated: false }),
);
