import type { Operation } from '../../../engine/contract';
import type { GetAccountSendingEnabledResponse } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';

export const getAccountSendingEnabled: Operation<SesState, object, GetAccountSendingEnabledResponse> = {
  run: (_input, { state }) => ({ Enabled: state.account.sendingEnabled }),
};
