import type {
  DeleteGroupPolicyRequest,
  DeleteRolePolicyRequest,
  DeleteUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { onEntity } from '../entity-operation';
import { inlinePolicy } from '../inline-policies';
import type { Entity } from '../state';

const remove = <I extends { readonly PolicyName: string }>(kind: EntityKind<Entity, I>) =>
  onEntity(kind, (entity, { PolicyName: name }, ctx) => {
    inlinePolicy(kind, entity, name);
    entity.inline.delete(name);
    ctx.emit('InlinePolicyDeleted', { kind: kind.noun, name: entity.name, policyName: name });
    return {};
  });

export const deleteUserPolicy = remove<DeleteUserPolicyRequest>(USERS);
export const deleteGroupPolicy = remove<DeleteGroupPolicyRequest>(GROUPS);
export const deleteRolePolicy = remove<DeleteRolePolicyRequest>(ROLES);
