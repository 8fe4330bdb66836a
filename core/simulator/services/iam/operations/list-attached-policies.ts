import { nameIn } from '../../../access/roles';
import type { Operation } from '../../../engine/contract';
import type {
  ListAttachedGroupPoliciesRequest,
  ListAttachedRolePoliciesRequest,
  ListAttachedUserPoliciesRequest,
} from '../../../shapes/generated/iam.types';
import { arnNamed, type EntityKind, entityNamed, GROUPS, ROLES, USERS } from '../entities';
import { page } from '../paging';
import type { IamState } from '../state';

interface List {
  readonly PathPrefix?: string | undefined;
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

const list = <I extends List>(
  kind: EntityKind,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, { state }) {
    const { attached } = entityNamed(kind, nameOf(input), state);
    const prefix = `policy${input.PathPrefix ?? '/'}`;
    const below = attached.filter((arn) => arn.slice(arn.lastIndexOf(':') + 1).startsWith(prefix));
    const [arns, end] = page(below, input);
    return {
      AttachedPolicies: arns.map((arn) => ({ PolicyName: nameIn(arn), PolicyArn: arn })),
      ...end,
    };
  },
});

export const listAttachedUserPolicies = list<ListAttachedUserPoliciesRequest>(
  USERS,
  ({ UserName }) => UserName,
);
export const listAttachedGroupPolicies = list<ListAttachedGroupPoliciesRequest>(
  GROUPS,
  ({ GroupName }) => GroupName,
);
export const listAttachedRolePolicies = list<ListAttachedRolePoliciesRequest>(
  ROLES,
  ({ RoleName }) => RoleName,
);
