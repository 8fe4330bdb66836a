import type { Operation } from '../../../engine/contract';
import type {
  GetGroupPolicyRequest,
  GetRolePolicyRequest,
  GetUserPolicyRequest,
} from '../../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed, GROUPS, ROLES, USERS } from '../entities';
import { inlinePolicy } from '../inline-policies';
import { encodedDocument } from '../policies';
import type { IamState } from '../state';

const get = <I extends { readonly PolicyName: string }>(
  kind: EntityKind,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, { state }) {
    const entity = entityNamed(kind, nameOf(input), state);
    const document = inlinePolicy(kind, entity, input.PolicyName);
    return {
      [`${kind.title}Name`]: entity.name,
      PolicyName: input.PolicyName,
      PolicyDocument: encodedDocument(document),
    };
  },
});

export const getUserPolicy = get<GetUserPolicyRequest>(USERS, ({ UserName }) => UserName);
export const getGroupPolicy = get<GetGroupPolicyRequest>(GROUPS, ({ GroupName }) => GroupName);
export const getRolePolicy = get<GetRolePolicyRequest>(ROLES, ({ RoleName }) => RoleName);
