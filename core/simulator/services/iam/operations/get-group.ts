import type { Operation } from '../../../engine/contract';
import type { GetGroupRequest, GetGroupResponse } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, GROUPS, keyOf } from '../entities';
import { page } from '../paging';
import type { IamState } from '../state';
import { groupView, userSummary } from '../views';

export const getGroup: Operation<IamState, GetGroupRequest, GetGroupResponse> = {
  guard: ({ GroupName: name }, { state, account }) => ({ arn: arnNamed(GROUPS, name, state, account) }),
  run(input, { state, account }) {
    const group = entityNamed(GROUPS, input.GroupName, state);
    const members = [...state.users.values()].filter(({ groups }) => groups.includes(keyOf(group.name)));
    const [users, end] = page(members, input);
    return {
      Group: groupView(group, account),
      Users: users.map((user) => userSummary(user, account)),
      ...end,
    };
  },
};
