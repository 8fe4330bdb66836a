import type {
  ListGroupPoliciesRequest,
  ListRolePoliciesRequest,
  ListUserPoliciesRequest,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { onEntity } from '../entity-operation';
import { type Paged, page } from '../paging';
import type { Entity } from '../state';

const list = <I extends Paged>(kind: EntityKind<Entity, I>) =>
  onEntity(kind, ({ inline }, input) => {
    const [PolicyNames, end] = page([...inline.keys()].sort(), input);
    return { PolicyNames, ...end };
  });

export const listUserPolicies = list<ListUserPoliciesRequest>(USERS);
export const listGroupPolicies = list<ListGroupPoliciesRequest>(GROUPS);
export const listRolePolicies = list<ListRolePoliciesRequest>(ROLES);
