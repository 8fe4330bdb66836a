import type { Operation } from '../../../engine/contract';
import type { SendEmailRequest, SendEmailResponse } from '../../../shapes/generated/ses.types';
import { addressed, bytesIn } from '../sending/email';
import { fromV1, guardSender } from '../sending/from-v1';
import { send } from '../sending/send';
import type { SesState } from '../state';

export const sendEmail: Operation<SesState, SendEmailRequest, SendEmailResponse> = {
  guard: guardSender,
  run(request, ctx) {
    const { Subject, Body } = request.Message;
    const text = Body.Text?.Data ?? '';
    const html = Body.Html?.Data ?? '';
    const MessageId = send(
      {
        ...fromV1(request, ctx),
        ...addressed(request.Destination),
        subject: Subject.Data,
        body: text === '' ? html : text,
        size: bytesIn(Subject.Data, text, html),
      },
      ctx,
    );
    return { MessageId };
  },
};
