import type { Operation } from '../../../engine/contract';
import type {
  PutGroupPolicyRequest,
  PutRolePolicyRequest,
  PutUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed, GROUPS, ROLES, USERS } from '../entities';
import { checkInlineSize } from '../limits-of-kinds';
import { checkPolicy } from '../policies';
import type { IamState } from '../state';

interface Put {
  readonly PolicyName: string;
  readonly PolicyDocument: string;
}

const put = <I extends Put>(
  kind: EntityKind,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, ctx) {
    const { PolicyName: name, PolicyDocument: document } = input;
    const entity = entityNamed(kind, nameOf(input), ctx.state);
    checkPolicy(document, 'identity');
    checkInlineSize(kind, entity, { name, document }, ctx);
    entity.inline.set(name, document);
    ctx.emit('InlinePolicyPut', { [kind.noun]: entity.name, policyName: name });
    return {};
  },
});

export const putUserPolicy = put<PutUserPolicyRequest>(USERS, ({ UserName }) => UserName);
export const putGroupPolicy = put<PutGroupPolicyRequest>(GROUPS, ({ GroupName }) => GroupName);
export const putRolePolicy = put<PutRolePolicyRequest>(ROLES, ({ RoleName }) => RoleName);
