import type { Operation } from '../../../engine/contract';
import type {
  SendTemplatedEmailRequest,
  SendTemplatedEmailResponse,
} from '../../../shapes/generated/ses.types';
import { addressed } from '../sending/email';
import { fromV1, guardSender } from '../sending/from-v1';
import type { SesState } from '../state';
import { sendTemplated } from '../templates/send-templated';

export const sendTemplatedEmail: Operation<SesState, SendTemplatedEmailRequest, SendTemplatedEmailResponse> =
  {
    guard: guardSender,
    run(request, ctx) {
      const envelope = { ...fromV1(request, ctx), ...addressed(request.Destination) };
      return { MessageId: sendTemplated(envelope, request.Template, request.TemplateData, ctx) };
    },
  };
