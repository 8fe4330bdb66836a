import type { Operation } from '../../../engine/contract';
import type {
  DeleteRolePermissionsBoundaryRequest,
  DeleteUserPermissionsBoundaryRequest,
  PutRolePermissionsBoundaryRequest,
  PutUserPermissionsBoundaryRequest,
} from '../../../shapes/generated/iam.types';
import { boundaryOf } from '../create-entity';
import { arnNamed, type EntityKind, entityNamed, ROLES, USERS } from '../entities';
import type { IamState, Principal } from '../state';

const put = <I extends { readonly PermissionsBoundary: string }>(
  kind: EntityKind<Principal>,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({
    arn: arnNamed(kind, nameOf(input), state, account),
    context: { 'iam:PermissionsBoundary': input.PermissionsBoundary },
  }),
  run(input, { state }) {
    Object.assign(entityNamed(kind, nameOf(input), state), boundaryOf(input.PermissionsBoundary, state));
    return {};
  },
});

const remove = <I>(
  kind: EntityKind<Principal>,
  nameOf: (input: I) => string,
): Operation<IamState, I, object> => ({
  guard: (input, { state, account }) => ({ arn: arnNamed(kind, nameOf(input), state, account) }),
  run(input, { state }) {
    delete entityNamed(kind, nameOf(input), state).boundary;
    return {};
  },
});

export const putUserPermissionsBoundary = put<PutUserPermissionsBoundaryRequest>(
  USERS,
  ({ UserName }) => UserName,
);
export const putRolePermissionsBoundary = put<PutRolePermissionsBoundaryRequest>(
  ROLES,
  ({ RoleName }) => RoleName,
);
export const deleteUserPermissionsBoundary = remove<DeleteUserPermissionsBoundaryRequest>(
  USERS,
  ({ UserName }) => UserName,
);
export const deleteRolePermissionsBoundary = remove<DeleteRolePermissionsBoundaryRequest>(
  ROLES,
  ({ RoleName }) => RoleName,
);
