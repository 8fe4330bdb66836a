import type { Operation } from '../../../engine/contract';
import type {
  ListGroupPoliciesRequest,
  ListRolePoliciesRequest,
  ListUserPoliciesRequest,
} from '../../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed, GROUPS, ROLES, USERS } from '../entities';
import { page } from '../paging';
import type { IamState } from '../state';

interface List {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

const list = <I extends List>(
  kind: EntityKind,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, { state }) {
    const [PolicyNames, end] = page([...entityNamed(kind, nameOf(input), state).inline.keys()].sort(), input);
    return { PolicyNames, ...end };
  },
});

export const listUserPolicies = list<ListUserPoliciesRequest>(USERS, ({ UserName }) => UserName);
export const listGroupPolicies = list<ListGroupPoliciesRequest>(GROUPS, ({ GroupName }) => GroupName);
export const listRolePolicies = list<ListRolePoliciesRequest>(ROLES, ({ RoleName }) => RoleName);
