import type { Operation } from '../../../engine/contract';
import type { UpdateAssumeRolePolicyRequest } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, ROLES } from '../entities';
import type { IamState } from '../state';
import { checkTrust } from '../trust';

export const updateAssumeRolePolicy: Operation<IamState, UpdateAssumeRolePolicyRequest, object> = {
  guard: ({ RoleName: name }, { state, account }) => ({ arn: arnNamed(ROLES, name, state, account) }),
  run({ RoleName: name, PolicyDocument: trust }, ctx) {
    const role = entityNamed(ROLES, name, ctx.state);
    checkTrust(trust, ctx);
    role.trust = trust;
    ctx.emit('TrustPolicyChanged', { roleName: name });
    return {};
  },
};
