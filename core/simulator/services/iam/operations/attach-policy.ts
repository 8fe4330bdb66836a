import type {
  AttachGroupPolicyRequest,
  AttachRolePolicyRequest,
  AttachUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { onEntity, policyContext } from '../entity-operation';
import { checkAttachedQuota } from '../limits-of-kinds';
import { checkAttachable } from '../policies';
import type { Entity } from '../state';

const attach = <I extends { readonly PolicyArn: string }>(kind: EntityKind<Entity, I>) =>
  onEntity(
    kind,
    (entity, { PolicyArn: arn }, ctx) => {
      checkAttachable(arn, ctx.state);
      if (entity.attached.includes(arn)) return {};
      checkAttachedQuota(kind, entity, ctx);
      entity.attached.push(arn);
      ctx.emit('PolicyAttached', { kind: kind.noun, name: entity.name, policyArn: arn });
      return {};
    },
    policyContext,
  );

export const attachUserPolicy = attach<AttachUserPolicyRequest>(USERS);
export const attachGroupPolicy = attach<AttachGroupPolicyRequest>(GROUPS);
export const attachRolePolicy = attach<AttachRolePolicyRequest>(ROLES);
