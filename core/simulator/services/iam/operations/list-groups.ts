import type { Operation } from '../../../engine/contract';
import type { ListGroupsRequest, ListGroupsResponse } from '../../../shapes/generated/iam.types';
import { below, page } from '../paging';
import type { IamState } from '../state';
import { groupView } from '../views';

export const listGroups: Operation<IamState, ListGroupsRequest, ListGroupsResponse> = {
  guard: ({ PathPrefix = '/' }, { account }) => ({ arn: `arn:aws:iam::${account}:group${PathPrefix}` }),
  run(input, { state, account }) {
    const [groups, end] = page(below(state.groups.values(), input), input);
    return { Groups: groups.map((group) => groupView(group, account)), ...end };
  },
};
