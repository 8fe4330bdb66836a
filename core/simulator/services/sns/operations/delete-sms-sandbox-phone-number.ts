import type { Operation } from '../../../engine/contract';
import type { DeleteSMSSandboxPhoneNumberInput } from '../../../shapes/generated/sns.types';
import { sandboxNumberOf } from '../mobile/sms';
import type { SnsState } from '../state';

export const deleteSMSSandboxPhoneNumber: Operation<SnsState, DeleteSMSSandboxPhoneNumberInput, object> = {
  run({ PhoneNumber }, ctx) {
    sandboxNumberOf(ctx, PhoneNumber);
    ctx.state.mobile.sandboxNumbers.delete(PhoneNumber);
    return {};
  },
};
