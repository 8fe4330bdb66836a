import { accountOfAccessKey } from '../../../access/access-key-id';
import type { Operation } from '../../../engine/contract';
import type { GetAccessKeyInfoRequest, GetAccessKeyInfoResponse } from '../../../shapes/generated/sts.types';
import { validationError } from '../refusals';
import type { StsState } from '../state';

/** The account that an access key id carries, whether the key exists or not. */
export const getAccessKeyInfo: Operation<StsState, GetAccessKeyInfoRequest, GetAccessKeyInfoResponse> = {
  run({ AccessKeyId }) {
    const account = accountOfAccessKey(AccessKeyId);
    if (account === undefined) throw validationError('Request failed validation');
    return { Account: account };
  },
};
