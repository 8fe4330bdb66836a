import type { Operation } from '../../../engine/contract';
import type { UpdateAccessKeyRequest } from '../../../shapes/generated/iam.types';
import { accessKeyOf } from '../access-keys';
import { arnNamed, USERS } from '../entities';
import type { IamState } from '../state';

export const updateAccessKey: Operation<IamState, UpdateAccessKeyRequest, object> = {
  guard: ({ UserName: name }, { state, account, caller }) => ({
    arn: name === undefined ? caller.arn : arnNamed(USERS, name, state, account),
  }),
  run({ AccessKeyId, UserName, Status }, ctx) {
    accessKeyOf(AccessKeyId, UserName, ctx).active = Status === 'Active';
    return {};
  },
};
