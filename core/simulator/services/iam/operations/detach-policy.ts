import type { Operation } from '../../../engine/contract';
import type {
  DetachGroupPolicyRequest,
  DetachRolePolicyRequest,
  DetachUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed, GROUPS, ROLES, USERS } from '../entities';
import { noSuchEntity } from '../refusals';
import type { IamState } from '../state';

const detach = <I extends { readonly PolicyArn: string }>(
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
    if (!entity.attached.includes(arn)) throw noSuchEntity(`Policy ${arn} was not found.`);
    entity.attached = entity.attached.filter((attached) => attached !== arn);
    ctx.emit('PolicyDetached', { [kind.noun]: entity.name, policyArn: arn });
    return {};
  },
});

export const detachUserPolicy = detach<DetachUserPolicyRequest>(USERS, ({ UserName }) => UserName);
export const detachGroupPolicy = detach<DetachGroupPolicyRequest>(GROUPS, ({ GroupName }) => GroupName);
export const detachRolePolicy = detach<DetachRolePolicyRequest>(ROLES, ({ RoleName }) => RoleName);
