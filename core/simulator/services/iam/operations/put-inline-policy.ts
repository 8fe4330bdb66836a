import type {
  PutGroupPolicyRequest,
  PutRolePolicyRequest,
  PutUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { type EntityKind, GROUPS, ROLES, USERS } from '../entities';
import { onEntity } from '../entity-operation';
import { checkInlineSize } from '../limits-of-kinds';
import { checkPolicy } from '../policies';
import type { Entity } from '../state';

interface Put {
  readonly PolicyName: string;
  readonly PolicyDocument: string;
}

const put = <I extends Put>(kind: EntityKind<Entity, I>) =>
  onEntity(kind, (entity, { PolicyName: name, PolicyDocument: document }, ctx) => {
    checkPolicy(document, 'identity');
    checkInlineSize(kind, entity, { name, document }, ctx);
    entity.inline.set(name, document);
    ctx.emit('InlinePolicyPut', { kind: kind.noun, name: entity.name, policyName: name });
    return {};
  });

export const putUserPolicy = put<PutUserPolicyRequest>(USERS);
export const putGroupPolicy = put<PutGroupPolicyRequest>(GROUPS);
export const putRolePolicy = put<PutRolePolicyRequest>(ROLES);
