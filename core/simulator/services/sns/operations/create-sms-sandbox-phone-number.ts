import type { Operation } from '../../../engine/contract';
import type { CreateSMSSandboxPhoneNumberInput } from '../../../shapes/generated/sns.types';
import { sendOutside } from '../delivery/outside';
import { checkPhoneNumber, newOneTimePassword } from '../mobile/sms';
import type { SnsState } from '../state';

/** The one-time password goes to the phone: hosts find it in the outbox. */
export const createSMSSandboxPhoneNumber: Operation<SnsState, CreateSMSSandboxPhoneNumberInput, object> = {
  run({ PhoneNumber }, ctx) {
    checkPhoneNumber(PhoneNumber);
    const oneTimePassword = newOneTimePassword(ctx);
    ctx.state.mobile.sandboxNumbers.set(PhoneNumber, { addedAt: ctx.now, oneTimePassword, verified: false });
    sendOutside(
      {
        protocol: 'sms',
        endpoint: PhoneNumber,
        messageId: ctx.uuid(),
        subject: undefined,
        body: oneTimePassword,
        statusCode: undefined,
      },
      ctx,
    );
    return {};
  },
};
