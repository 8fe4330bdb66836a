import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { SendRawEmailRequest, SendRawEmailResponse } from '../../../shapes/generated/ses.types';
import { accessDenied } from '../refusals';
import { fromV1, guardSender } from '../sending/from-v1';
import { rawEmail } from '../sending/raw-email';
import { send } from '../sending/send';
import type { SesState } from '../state';

const ACTION = 'ses:SendRawEmail';

/**
 * A message that a host took in over SMTP: `SendRawEmail`, but as large as the second version allows. It is no
 * request of its caller, so whether that may send is asked here, and worded as SMTP has it. Sources:
 * https://docs.aws.amazon.com/ses/latest/dg/quotas.html, https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html
 */
export const sendOverSmtp: Operation<SesState, SendRawEmailRequest, SendRawEmailResponse> = {
  internal: true,
  run(request, ctx) {
    const { arn } = guardSender(request, ctx);
    if (!ctx.permits({ action: ACTION, arn }).allowed)
      throw accessDenied(`User ${ctx.caller.arn} is not authorized to perform ${ACTION} on resource ${arn}`);
    const { RawMessage, Destinations = [] } = request;
    const email = rawEmail({
      ...fromV1(request, ctx),
      sizeMax: limit(ctx.limits, 'ses.message.size.max.v2'),
      data: RawMessage.Data,
      destinations: Destinations,
    });
    return { MessageId: send(email, ctx) };
  },
};
