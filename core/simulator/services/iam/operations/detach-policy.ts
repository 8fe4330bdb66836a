import type {
  DetachGroupPolicyRequest,
  DetachRolePolicyRequest,
  DetachUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { onEntity, policyContext } from '../entity-operation';
import { noSuchEntity } from '../refusals';
import type { Entity } from '../state';

const detach = <I extends { readonly PolicyArn: string }>(kind: EntityKind<Entity, I>) =>
  onEntity(
    kind,
    (entity, { PolicyArn: arn }, ctx) => {
      if (!entity.attached.includes(arn)) throw noSuchEntity(`Policy ${arn} was not found.`);
      entity.attached = entity.attached.filter((attached) => attached !== arn);
      ctx.emit('PolicyDetached', { kind: kind.noun, name: entity.name, policyArn: arn });
      return {};
    },
    policyContext,
  );

export const detachUserPolicy = detach<DetachUserPolicyRequest>(USERS);
export const detachGroupPolicy = detach<DetachGroupPolicyRequest>(GROUPS);
export const detachRolePolicy = detach<DetachRolePolicyRequest>(ROLES);
