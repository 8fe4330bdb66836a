import type { Operation } from '../../../engine/contract';
import type { UpdateAccountSendingEnabledRequest } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';

export const updateAccountSendingEnabled: Operation<SesState, UpdateAccountSendingEnabledRequest, object> = {
  run({ Enabled = false }, { state }) {
    state.account.sendingEnabled = Enabled;
    return {};
  },
};
