import type { Operation } from '../../../engine/contract';
import type {
  GetAccessKeyLastUsedRequest,
  GetAccessKeyLastUsedResponse,
} from '../../../shapes/generated/iam.types';
import { accessKeyOf } from '../access-keys';
import type { IamState } from '../state';

/** Uses are not recorded: the answer is always AWS's for a key that was never used. */
export const getAccessKeyLastUsed: Operation<
  IamState,
  GetAccessKeyLastUsedRequest,
  GetAccessKeyLastUsedResponse
> = {
  run({ AccessKeyId }, ctx) {
    const user = ctx.state.users.get(accessKeyOf(AccessKeyId, undefined, ctx).user);
    return { UserName: user?.name, AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' } };
  },
};
