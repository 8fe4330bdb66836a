import { limit } from '../../../../facts/limits';
import { makeAccessKeyId } from '../../../access/access-key-id';
import type { Operation } from '../../../engine/contract';
import type { CreateAccessKeyRequest, CreateAccessKeyResponse } from '../../../shapes/generated/iam.types';
import { arnNamed, entityNamed, keyOf, USERS } from '../entities';
import { quotaExceeded } from '../refusals';
import { makeSecret } from '../secrets';
import type { IamState } from '../state';
import { callingUser } from './get-user';

/** The secret is shown this once. */
export const createAccessKey: Operation<IamState, CreateAccessKeyRequest, CreateAccessKeyResponse> = {
  guard: ({ UserName: name }, { state, account, caller }) => ({
    arn: name === undefined ? caller.arn : arnNamed(USERS, name, state, account),
  }),
  run({ UserName }, ctx) {
    const { state, account, now } = ctx;
    const user = entityNamed(USERS, UserName ?? callingUser(ctx), state);
    const quota = limit(ctx.limits, 'iam.accessKeysPerUser.max');
    const keys = [...state.accessKeys.values()].filter((key) => key.user === keyOf(user.name));
    if (keys.length >= quota) throw quotaExceeded('AccessKeysPerUser', quota);
    const id = makeAccessKeyId('AKIA', account, () => ctx.u32());
    const secret = makeSecret(ctx);
    state.accessKeys.set(id, { user: keyOf(user.name), secret, createdAt: now, active: true });
    ctx.emit('AccessKeyCreated', { userName: user.name, accessKeyId: id });
    return {
      AccessKey: {
        UserName: user.name,
        AccessKeyId: id,
        Status: 'Active',
        SecretAccessKey: secret,
        CreateDate: now,
      },
    };
  },
};
