import type { Operation } from '../../../engine/contract';
import type {
  CheckIfPhoneNumberIsOptedOutInput,
  CheckIfPhoneNumberIsOptedOutResponse,
} from '../../../shapes/generated/sns.types';
import { checkPhoneNumber } from '../mobile/sms';
import type { SnsState } from '../state';

export const checkIfPhoneNumberIsOptedOut: Operation<
  SnsState,
  CheckIfPhoneNumberIsOptedOutInput,
  CheckIfPhoneNumberIsOptedOutResponse
> = {
  run({ phoneNumber }, ctx) {
    checkPhoneNumber(phoneNumber);
    return { isOptedOut: ctx.state.mobile.optedOut.has(phoneNumber) };
  },
};
