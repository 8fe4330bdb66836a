import type {
  DeleteRolePermissionsBoundaryRequest,
  DeleteUserPermissionsBoundaryRequest,
  PutRolePermissionsBoundaryRequest,
  PutUserPermissionsBoundaryRequest,
} from '../../../shapes/generated/iam.types';
import { boundaryOf } from '../create-entity';
import { type EntityKind, ROLES, USERS } from '../entities';
import { onEntity } from '../entity-operation';
import type { Principal } from '../state';

const put = <I extends { readonly PermissionsBoundary: string }>(kind: EntityKind<Principal, I>) =>
  onEntity(
    kind,
    (entity, { PermissionsBoundary: boundary }, { state }) => {
      Object.assign(entity, boundaryOf(boundary, state));
      return {};
    },
    ({ PermissionsBoundary: boundary }) => ({ 'iam:PermissionsBoundary': boundary }),
  );

const remove = <I>(kind: EntityKind<Principal, I>) =>
  onEntity(kind, (entity) => {
    delete entity.boundary;
    return {};
  });

export const putUserPermissionsBoundary = put<PutUserPermissionsBoundaryRequest>(USERS);
export const putRolePermissionsBoundary = put<PutRolePermissionsBoundaryRequest>(ROLES);
export const deleteUserPermissionsBoundary = remove<DeleteUserPermissionsBoundaryRequest>(USERS);
export const deleteRolePermissionsBoundary = remove<DeleteRolePermissionsBoundaryRequest>(ROLES);
