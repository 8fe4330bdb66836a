import type { Operation } from '../../../engine/contract';
import type {
  DeleteGroupPolicyRequest,
  DeleteRolePolicyRequest,
  DeleteUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed, GROUPS, ROLES, USERS } from '../entities';
import { inlinePolicy } from '../inline-policies';
import type { IamState } from '../state';

const remove = <I extends { readonly PolicyName: string }>(
  kind: EntityKind,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, ctx) {
    const entity = entityNamed(kind, nameOf(input), ctx.state);
    inlinePolicy(kind, entity, input.PolicyName);
    entity.inline.delete(input.PolicyName);
    ctx.emit('InlinePolicyDeleted', { [kind.noun]: entity.name, policyName: input.PolicyName });
    return {};
  },
});

export const deleteUserPolicy = remove<DeleteUserPolicyRequest>(USERS, ({ UserName }) => UserName);
export const deleteGroupPolicy = remove<DeleteGroupPolicyRequest>(GROUPS, ({ GroupName }) => GroupName);
export const deleteRolePolicy = remove<DeleteRolePolicyRequest>(ROLES, ({ RoleName }) => RoleName);
