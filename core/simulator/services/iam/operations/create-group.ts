import type { Operation } from '../../../engine/contract';
import type { CreateGroupRequest, CreateGroupResponse } from '../../../shapes/generated/iam.types';
import { arnOf } from '../arns';
import { newEntity } from '../create-entity';
import { GROUPS, keyOf } from '../entities';
import type { IamState } from '../state';
import { groupView } from '../views';

export const createGroup: Operation<IamState, CreateGroupRequest, CreateGroupResponse> = {
  guard: ({ GroupName: name, Path: path = '/' }, { account }) => ({
    arn: arnOf(account, 'group', { path, name }),
  }),
  run({ GroupName: name, Path: path }, ctx) {
    const group = newEntity(GROUPS, { name, path }, ctx);
    ctx.state.groups.set(keyOf(name), group);
    ctx.emit('GroupCreated', { groupName: name });
    return { Group: groupView(group, ctx.account) };
  },
};
