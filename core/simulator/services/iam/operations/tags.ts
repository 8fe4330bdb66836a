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

export const tagUser = tagEntity<TagUserRequest>(USERS);
export const untagUser = untagEntity<UntagUserRequest>(USERS);
export const listUserTags = listEntityTags<ListUserTagsRequest>(USERS);
export const tagRole = tagEntity<TagRoleRequest>(ROLES);
export const untagRole = untagEntity<UntagRoleRequest>(ROLES);
export const listRoleTags = listEntityTags<ListRoleTagsRequest>(ROLES);
