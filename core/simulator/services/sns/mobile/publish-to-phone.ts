import type { Ctx } from '../../../engine/contract';
import type { PublishInput, PublishResponse } from '../../../shapes/generated/sns.types';
import { sendOutside } from '../delivery/outside';
import { meterRequests } from '../messages/publish';
import { bytesIn } from '../messages/size';
import { invalidParameter, optedOut } from '../refusals';
import type { SnsState } from '../state';
import { isPhoneNumber } from '../subscriptions/endpoint';

/** Sends a text message to a phone number. */
export function publishToPhone(input: PublishInput, ctx: Ctx<SnsState>): PublishResponse {
  const { PhoneNumber = '', Message } = input;
  if (!isPhoneNumber(PhoneNumber))
    throw invalidParameter(`PhoneNumber Reason: ${PhoneNumber} is not valid to publish to`);
  if (ctx.state.mobile.optedOut.has(PhoneNumber)) throw optedOut();
  const messageId = ctx.uuid();
  meterRequests(bytesIn(Message), ctx);
  ctx.meter('SNS-Deliveries-SMS', 1);
  sendOutside(
    {
      protocol: 'sms',
      endpoint: PhoneNumber,
      messageId,
      subject: undefined,
      body: Message,
      statusCode: undefined,
    },
    ctx,
  );
  return { MessageId: messageId };
}
