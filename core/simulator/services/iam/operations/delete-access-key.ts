import type { Operation } from '../../../engine/contract';
import type { DeleteAccessKeyRequest } from '../../../shapes/generated/iam.types';
import { accessKeyOf } from '../access-keys';
import { arnNamed, USERS } from '../entities';
import type { IamState } from '../state';

export const deleteAccessKey: Operation<IamState, DeleteAccessKeyRequest, object> = {
  guard: ({ UserName: name }, { state, account, caller }) => ({
    arn: name === undefined ? caller.arn : arnNamed(USERS, name, state, account),
  }),
  run({ AccessKeyId, UserName }, ctx) {
    accessKeyOf(AccessKeyId, UserName, ctx);
    ctx.state.accessKeys.delete(AccessKeyId);
    ctx.emit('AccessKeyDeleted', { accessKeyId: AccessKeyId });
    return {};
  },
};
