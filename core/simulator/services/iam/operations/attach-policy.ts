import type { Operation } from '../../../engine/contract';
import type {
  AttachGroupPolicyRequest,
  AttachRolePolicyRequest,
  AttachUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed, GROUPS, ROLES, USERS } from '../entities';
import { checkAttachedQuota } from '../limits-of-kinds';
import { checkAttachable } from '../policies';
import type { IamState } from '../state';

const attach = <I extends { readonly PolicyArn: string }>(
  kind: EntityKind,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({
    arn: arnNamed(kind, nameOf(input), state, account),
    context: { 'iam:PolicyARN': input.PolicyArn },
  }),
  run(input, ctx) {
    const { PolicyArn: arn } = input;
    const entity = entityNamed(kind, nameOf(input), ctx.state);
    checkAttachable(arn, ctx.state);
    if (entity.attached.includes(arn)) return {};
    checkAttachedQuota(kind, entity, ctx);
    entity.attached.push(arn);
    ctx.emit('PolicyAttached', { [kind.noun]: entity.name, policyArn: arn });
    return {};
  },
});

export const attachUserPolicy = attach<AttachUserPolicyRequest>(USERS, ({ UserName }) => UserName);
export const attachGroupPolicy = attach<AttachGroupPolicyRequest>(GROUPS, ({ GroupName }) => GroupName);
export const attachRolePolicy = attach<AttachRolePolicyRequest>(ROLES, ({ RoleName }) => RoleName);
