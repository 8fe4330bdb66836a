import type { Operation } from '../../../engine/contract';
import type { PutAccountSendingAttributesRequest } from '../../../shapes/generated/sesv2.types';
import type { SesState } from '../state';

export const putAccountSendingAttributes: Operation<SesState, PutAccountSendingAttributesRequest, object> = {
  internal: true,
  run({ SendingEnabled = false }, { state }) {
    state.account.sendingEnabled = SendingEnabled;
    return {};
  },
};
