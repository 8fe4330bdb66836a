import type {
  GetGroupPolicyRequest,
  GetRolePolicyRequest,
  GetUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { onEntity } from '../entity-operation';
import { inlinePolicy } from '../inline-policies';
import { encodedDocument } from '../policies';
import type { Entity } from '../state';

const get = <I extends { readonly PolicyName: string }>(kind: EntityKind<Entity, I>) =>
  onEntity(kind, (entity, { PolicyName }) => ({
    [`${kind.title}Name`]: entity.name,
    PolicyName,
    PolicyDocument: encodedDocument(inlinePolicy(kind, entity, PolicyName)),
  }));

export const getUserPolicy = get<GetUserPolicyRequest>(USERS);
export const getGroupPolicy = get<GetGroupPolicyRequest>(GROUPS);
export const getRolePolicy = get<GetRolePolicyRequest>(ROLES);
