import { nameIn } from '../../access/roles';
import type * as Shapes from '../../shapes/generated/iam.types';
import { arnOf } from './arns';
import { AWS_MANAGED_POLICIES } from './managed-policies';
import { encodedDocument, usesOf } from './policies';
import type { Group, IamState, ManagedPolicy, Role, User } from './state';

export const tagsView = (tags: ReadonlyMap<string, string>): Shapes.Tag[] =>
  [...tags].map(([Key, Value]) => ({ Key, Value }));

const boundaryView = (boundary: string | undefined) =>
  boundary !== undefined && {
    PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: boundary },
  };

const withTags = (tags: ReadonlyMap<string, string>) => tags.size > 0 && { Tags: tagsView(tags) };

/** Lists leave boundary and tags out, as AWS documents. */
export const userSummary = (user: User, account: string): Shapes.User => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: arnOf(account, 'user', user),
  CreateDate: user.createdAt,
});

export const userView = (user: User, account: string): Shapes.User => ({
  ...userSummary(user, account),
  ...boundaryView(user.boundary),
  ...withTags(user.tags),
});

export const groupView = (group: Group, account: string): Shapes.Group => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: arnOf(account, 'group', group),
  CreateDate: group.createdAt,
});

export const roleSummary = (role: Role, account: string): Shapes.Role => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: arnOf(account, 'role', role),
  CreateDate: role.createdAt,
  AssumeRolePolicyDocument: encodedDocument(role.trust),
  ...(role.description !== undefined && { Description: role.description }),
  MaxSessionDuration: role.maxSessionSec,
});

export const roleView = (role: Role, account: string): Shapes.Role => ({
  ...roleSummary(role, account),
  ...boundaryView(role.boundary),
  ...withTags(role.tags),
  RoleLastUsed: {},
});

export function policyView(policy: ManagedPolicy, state: IamState, account: string): Shapes.Policy {
  const arn = arnOf(account, 'policy', policy);
  const { attachments, boundaries } = usesOf(arn, state);
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: attachments,
    PermissionsBoundaryUsageCount: boundaries,
    IsAttachable: true,
    ...(policy.description !== undefined && { Description: policy.description }),
    CreateDate: policy.createdAt,
    UpdateDate: policy.updatedAt,
    ...withTags(policy.tags),
  };
}

/** The view of a policy that AWS maintains. */
export function awsPolicyView(arn: string, state: IamState): Shapes.Policy | undefined {
  const policy = AWS_MANAGED_POLICIES.get(arn);
  if (!policy) return undefined;
  const { attachments, boundaries } = usesOf(arn, state);
  return {
    PolicyName: nameIn(arn),
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: 'v1',
    AttachmentCount: attachments,
    PermissionsBoundaryUsageCount: boundaries,
    IsAttachable: true,
  };
}
