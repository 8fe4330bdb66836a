import type { Service } from '../../../engine/contract';
import type { IamState } from '../state';
import { addUserToGroup } from './add-user-to-group';
import { attachGroupPolicy, attachRolePolicy, attachUserPolicy } from './attach-policy';
import { createAccessKey } from './create-access-key';
import { createAccountAlias } from './create-account-alias';
import { createGroup } from './create-group';
import { createPolicy } from './create-policy';
import { createPolicyVersion } from './create-policy-version';
import { createRole } from './create-role';
import { createUser } from './create-user';
import { deleteAccessKey } from './delete-access-key';
import { deleteAccountAlias } from './delete-account-alias';
import { deleteGroup } from './delete-group';
import { deleteGroupPolicy, deleteRolePolicy, deleteUserPolicy } from './delete-inline-policy';
import { deletePolicy } from './delete-policy';
import { deletePolicyVersion } from './delete-policy-version';
import { deleteRole } from './delete-role';
import { deleteUser } from './delete-user';
import { detachGroupPolicy, detachRolePolicy, detachUserPolicy } from './detach-policy';
import { getAccessKeyLastUsed } from './get-access-key-last-used';
import { getGroup } from './get-group';
import { getGroupPolicy, getRolePolicy, getUserPolicy } from './get-inline-policy';
import { getPolicy } from './get-policy';
import { getPolicyVersion } from './get-policy-version';
import { getRole } from './get-role';
import { getUser } from './get-user';
import { joinOrganization } from './join-organization';
import { listAccessKeys } from './list-access-keys';
import { listAccountAliases } from './list-account-aliases';
import {
  listAttachedGroupPolicies,
  listAttachedRolePolicies,
  listAttachedUserPolicies,
} from './list-attached-policies';
import { listEntitiesForPolicy } from './list-entities-for-policy';
import { listGroups } from './list-groups';
import { listGroupsForUser } from './list-groups-for-user';
import { listGroupPolicies, listRolePolicies, listUserPolicies } from './list-inline-policies';
import { listPolicies } from './list-policies';
import { listPolicyVersions } from './list-policy-versions';
import { listRoles } from './list-roles';
import { listUsers } from './list-users';
import { openSession } from './open-session';
import {
  deleteRolePermissionsBoundary,
  deleteUserPermissionsBoundary,
  putRolePermissionsBoundary,
  putUserPermissionsBoundary,
} from './permissions-boundary';
import { putGroupPolicy, putRolePolicy, putUserPolicy } from './put-inline-policy';
import { removeUserFromGroup } from './remove-user-from-group';
import { setDefaultPolicyVersion } from './set-default-policy-version';
import { simulateCustomPolicy, simulatePrincipalPolicy } from './simulate-policy';
import { listRoleTags, listUserTags, tagRole, tagUser, untagRole, untagUser } from './tags';
import { updateAccessKey } from './update-access-key';
import { updateAssumeRolePolicy } from './update-assume-role-policy';
import { updateRole } from './update-role';
import { updateUser } from './update-user';

/** Every operation by AWS's name; the last two are internal. */
export const OPERATIONS: Service<IamState>['operations'] = {
  AddUserToGroup: addUserToGroup,
  AttachGroupPolicy: attachGroupPolicy,
  AttachRolePolicy: attachRolePolicy,
  AttachUserPolicy: attachUserPolicy,
  CreateAccessKey: createAccessKey,
  CreateAccountAlias: createAccountAlias,
  CreateGroup: createGroup,
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  CreateRole: createRole,
  CreateUser: createUser,
  DeleteAccessKey: deleteAccessKey,
  DeleteAccountAlias: deleteAccountAlias,
  DeleteGroup: deleteGroup,
  DeleteGroupPolicy: deleteGroupPolicy,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  DeleteRole: deleteRole,
  DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
  DeleteRolePolicy: deleteRolePolicy,
  DeleteUser: deleteUser,
  DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
  DeleteUserPolicy: deleteUserPolicy,
  DetachGroupPolicy: detachGroupPolicy,
  DetachRolePolicy: detachRolePolicy,
  DetachUserPolicy: detachUserPolicy,
  GetAccessKeyLastUsed: getAccessKeyLastUsed,
  GetGroup: getGroup,
  GetGroupPolicy: getGroupPolicy,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  GetUser: getUser,
  GetUserPolicy: getUserPolicy,
  ListAccessKeys: listAccessKeys,
  ListAccountAliases: listAccountAliases,
  ListAttachedGroupPolicies: listAttachedGroupPolicies,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListAttachedUserPolicies: listAttachedUserPolicies,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListGroupPolicies: listGroupPolicies,
  ListGroups: listGroups,
  ListGroupsForUser: listGroupsForUser,
  ListPolicies: listPolicies,
  ListPolicyVersions: listPolicyVersions,
  ListRolePolicies: listRolePolicies,
  ListRoleTags: listRoleTags,
  ListRoles: listRoles,
  ListUserPolicies: listUserPolicies,
  ListUserTags: listUserTags,
  ListUsers: listUsers,
  PutGroupPolicy: putGroupPolicy,
  PutRolePermissionsBoundary: putRolePermissionsBoundary,
  PutRolePolicy: putRolePolicy,
  PutUserPermissionsBoundary: putUserPermissionsBoundary,
  PutUserPolicy: putUserPolicy,
  RemoveUserFromGroup: removeUserFromGroup,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  SimulateCustomPolicy: simulateCustomPolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
  TagRole: tagRole,
  TagUser: tagUser,
  UntagRole: untagRole,
  UntagUser: untagUser,
  UpdateAccessKey: updateAccessKey,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateRole: updateRole,
  UpdateUser: updateUser,
  JoinOrganization: joinOrganization,
  OpenSession: openSession,
};
