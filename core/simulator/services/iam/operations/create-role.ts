import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { CreateRoleRequest, CreateRoleResponse } from '../../../shapes/generated/iam.types';
import { arnOf } from '../arns';
import { boundaryOf, newEntity } from '../create-entity';
import { keyOf, ROLES } from '../entities';
import type { IamState, Role } from '../state';
import { newTags } from '../tags';
import { checkTrust } from '../trust';
import { roleView } from '../views';

export const createRole: Operation<IamState, CreateRoleRequest, CreateRoleResponse> = {
  guard: ({ RoleName: name, Path: path = '/' }, { account }) => ({
    arn: arnOf(account, 'role', { path, name }),
  }),
  run(input, ctx) {
    const { RoleName: name, Path: path, AssumeRolePolicyDocument: trust, Description: description } = input;
    checkTrust(trust, ctx);
    const boundary = boundaryOf(input.PermissionsBoundary, ctx.state);
    const tags = newTags(input.Tags, ctx);
    const role: Role = {
      ...newEntity(ROLES, { name, path }, ctx),
      ...boundary,
      ...(description !== undefined && { description }),
      tags,
      trust,
      maxSessionSec: input.MaxSessionDuration ?? limit(ctx.limits, 'sts.session.role.default'),
    };
    ctx.state.roles.set(keyOf(name), role);
    ctx.emit('RoleCreated', { roleName: name });
    return { Role: roleView(role, ctx.account) };
  },
};
