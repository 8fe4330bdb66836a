import { nameIn } from '../../../access/roles';
import type {
  ListAttachedGroupPoliciesRequest,
  ListAttachedRolePoliciesRequest,
  ListAttachedUserPoliciesRequest,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { onEntity } from '../entity-operation';
import { type Paged, page } from '../paging';
import type { Entity } from '../state';

interface List extends Paged {
  readonly PathPrefix?: string | undefined;
}

const list = <I extends List>(kind: EntityKind<Entity, I>) =>
  onEntity(kind, ({ attached }, input) => {
    const prefix = `policy${input.PathPrefix ?? '/'}`;
    const below = attached.filter((arn) => arn.slice(arn.lastIndexOf(':') + 1).startsWith(prefix));
    const [arns, end] = page(below, input);
    return {
      AttachedPolicies: arns.map((arn) => ({ PolicyName: nameIn(arn), PolicyArn: arn })),
      ...end,
    };
  });

export const listAttachedUserPolicies = list<ListAttachedUserPoliciesRequest>(USERS);
export const listAttachedGroupPolicies = list<ListAttachedGroupPoliciesRequest>(GROUPS);
export const listAttachedRolePolicies = list<ListAttachedRolePoliciesRequest>(ROLES);
