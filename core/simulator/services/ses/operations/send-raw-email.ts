import type { Operation } from '../../../engine/contract';
import type { SendRawEmailRequest, SendRawEmailResponse } from '../../../shapes/generated/ses.types';
import { fromV1, guardSender } from '../sending/from-v1';
import { rawEmail } from '../sending/raw-email';
import { send } from '../sending/send';
import type { SesState } from '../state';

export const sendRawEmail: Operation<SesState, SendRawEmailRequest, SendRawEmailResponse> = {
  guard: guardSender,
  run(request, ctx) {
    const { RawMessage, Destinations = [] } = request;
    const email = rawEmail({ ...fromV1(request, ctx), data: RawMessage.Data, destinations: Destinations });
    return { MessageId: send(email, ctx) };
  },
};
