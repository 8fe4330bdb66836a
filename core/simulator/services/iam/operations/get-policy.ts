import type { Operation } from '../../../engine/contract';
import type { GetPolicyRequest, GetPolicyResponse } from '../../../shapes/generated/iam.types';
import { customerPolicy } from '../policies';
import type { IamState } from '../state';
import { awsPolicyView, policyView } from '../views';

export const getPolicy: Operation<IamState, GetPolicyRequest, GetPolicyResponse> = {
  guard: ({ PolicyArn: arn }) => ({ arn }),
  run: ({ PolicyArn: arn }, { state, account }) => ({
    Policy: awsPolicyView(arn, state) ?? policyView(customerPolicy(arn, state), state, account),
  }),
};
