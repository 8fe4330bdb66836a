import type { Operation } from '../../../engine/contract';
import type {
  ListGroupsForUserRequest,
  ListGroupsForUserResponse,
} from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, USERS } from '../entities';
import { page } from '../paging';
import type { IamState } from '../state';
import { groupView } from '../views';

export const listGroupsForUser: Operation<IamState, ListGroupsForUserRequest, ListGroupsForUserResponse> = {
  guard: ({ UserName: name }, { state, account }) => ({ arn: arnNamed(USERS, name, state, account) }),
  run(input, { state, account }) {
    const { groups } = entityNamed(USERS, input.UserName, state);
    const [keys, end] = page(groups, input);
    const found = keys.flatMap((key) => state.groups.get(key) ?? []);
    return { Groups: found.map((group) => groupView(group, account)), ...end };
  },
};
