import type { Operation } from '../../../engine/contract';
import type { ListRolesRequest, ListRolesResponse } from '../../../shapes/generated/iam.types';
import { below, page } from '../paging';
import type { IamState } from '../state';
import { roleSummary } from '../views';

export const listRoles: Operation<IamState, ListRolesRequest, ListRolesResponse> = {
  guard: ({ PathPrefix = '/' }, { account }) => ({ arn: `arn:aws:iam::${account}:role${PathPrefix}` }),
  run(input, { state, account }) {
    const [roles, end] = page(below(state.roles.values(), input), input);
    return { Roles: roles.map((role) => roleSummary(role, account)), ...end };
  },
};
