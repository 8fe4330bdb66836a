import type { Operation } from '../../../engine/contract';
import type { VerifySMSSandboxPhoneNumberInput } from '../../../shapes/generated/sns.types';
import { sandboxNumberOf } from '../mobile/sms';
import { verificationFailed } from '../refusals';
import type { SnsState } from '../state';

export const verifySMSSandboxPhoneNumber: Operation<SnsState, VerifySMSSandboxPhoneNumberInput, object> = {
  run({ PhoneNumber, OneTimePassword }, ctx) {
    const number = sandboxNumberOf(ctx, PhoneNumber);
    if (number.oneTimePassword !== OneTimePassword) throw verificationFailed();
    number.verified = true;
    return {};
  },
};
