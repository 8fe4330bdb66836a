import type { Operation } from '../../../engine/contract';
import type { ListKeysRequest, ListKeysResponse } from '../../../shapes/generated/kms.types';
import { page } from '../paging';
import type { KmsState } from '../state';

export const listKeys: Operation<KmsState, ListKeysRequest, ListKeysResponse> = {
  run(input, { state }) {
    const [keys, end] = page([...state.keys.values()], input);
    return { Keys: keys.map(({ id, arn }) => ({ KeyId: id, KeyArn: arn })), ...end };
  },
};
