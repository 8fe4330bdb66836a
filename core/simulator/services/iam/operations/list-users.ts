import type { Operation } from '../../../engine/contract';
import type { ListUsersRequest, ListUsersResponse } from '../../../shapes/generated/iam.types';
import { below, page } from '../paging';
import type { IamState } from '../state';
import { userSummary } from '../views';

export const listUsers: Operation<IamState, ListUsersRequest, ListUsersResponse> = {
  guard: ({ PathPrefix = '/' }, { account }) => ({ arn: `arn:aws:iam::${account}:user${PathPrefix}` }),
  run(input, { state, account }) {
    const [users, end] = page(below(state.users.values(), input), input);
    return { Users: users.map((user) => userSummary(user, account)), ...end };
  },
};
