import type { Operation } from '../../../engine/contract';
import type { CreateUserRequest, CreateUserResponse } from '../../../shapes/generated/iam.types';
import { arnOf } from '../arns';
import { boundaryOf, newEntity } from '../create-entity';
import { keyOf, USERS } from '../entities';
import type { IamState } from '../state';
import { newTags } from '../tags';
import { userView } from '../views';

export const createUser: Operation<IamState, CreateUserRequest, CreateUserResponse> = {
  guard: ({ UserName: name, Path: path = '/' }, { account }) => ({
    arn: arnOf(account, 'user', { path, name }),
  }),
  run({ UserName: name, Path: path, PermissionsBoundary: arn, Tags }, ctx) {
    const boundary = boundaryOf(arn, ctx.state);
    const tags = newTags(Tags, ctx);
    const user = { ...newEntity(USERS, { name, path }, ctx), ...boundary, tags, groups: [] };
    ctx.state.users.set(keyOf(name), user);
    ctx.emit('UserCreated', { userName: name });
    return { User: userView(user, ctx.account) };
  },
};
