import type {
  ListRoleTagsRequest,
  ListUserTagsRequest,
  TagRoleRequest,
  TagUserRequest,
  UntagRoleRequest,
  UntagUserRequest,
} from '../../../shapes/generated/iam.types';
import { ROLES, USERS } from '../entities';
import { listEntityTags, tagEntity, untagEntity } from '../tags';

export const tagUser = tagEntity<TagUserRequest>(USERS, ({ UserName }) => UserName);
export const untagUser = untagEntity<UntagUserRequest>(USERS, ({ UserName }) => UserName);
export const listUserTags = listEntityTags<ListUserTagsRequest>(USERS, ({ UserName }) => UserName);
export const tagRole = tagEntity<TagRoleRequest>(ROLES, ({ RoleName }) => RoleName);
export const untagRole = untagEntity<UntagRoleRequest>(ROLES, ({ RoleName }) => RoleName);
export const listRoleTags = listEntityTags<ListRoleTagsRequest>(ROLES, ({ RoleName }) => RoleName);
