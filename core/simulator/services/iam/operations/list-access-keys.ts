import type { Operation } from '../../../engine/contract';
import type { ListAccessKeysRequest, ListAccessKeysResponse } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, keyOf, USERS } from '../entities';
import { page } from '../paging';
import type { IamState } from '../state';
import { callingUser } from './get-user';

export const listAccessKeys: Operation<IamState, ListAccessKeysRequest, ListAccessKeysResponse> = {
  guard: ({ UserName: name }, { state, account, caller }) => ({
    arn: name === undefined ? caller.arn : arnNamed(USERS, name, state, account),
  }),
  run(input, ctx) {
    const user = entityNamed(USERS, input.UserName ?? callingUser(ctx), ctx.state);
    const own = [...ctx.state.accessKeys].filter(([, key]) => key.user === keyOf(user.name));
    const [keys, end] = page(own, input);
    return {
      AccessKeyMetadata: keys.map(([id, { active, createdAt }]) => ({
        UserName: user.name,
        AccessKeyId: id,
        Status: active ? 'Active' : 'Inactive',
        CreateDate: createdAt,
      })),
      ...end,
    };
  },
};
