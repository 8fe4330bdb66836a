import type { Operation } from '../../../engine/contract';
import type { OptInPhoneNumberInput } from '../../../shapes/generated/sns.types';
import { checkPhoneNumber } from '../mobile/sms';
import type { SnsState } from '../state';

export const optInPhoneNumber: Operation<SnsState, OptInPhoneNumberInput, object> = {
  run({ phoneNumber }, ctx) {
    checkPhoneNumber(phoneNumber);
    ctx.state.mobile.optedOut.delete(phoneNumber);
    return {};
  },
};
