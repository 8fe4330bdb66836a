import type { Operation } from '../../../engine/contract';
import type {
  SendBulkTemplatedEmailRequest,
  SendBulkTemplatedEmailResponse,
} from '../../../shapes/generated/ses.types';
import { sendEach } from '../sending/bulk';
import { addressed } from '../sending/email';
import { fromV1, guardSender } from '../sending/from-v1';
import type { SesState } from '../state';
import { sendTemplated } from '../templates/send-templated';
import { templateOf } from '../templates/store';

export const sendBulkTemplatedEmail: Operation<
  SesState,
  SendBulkTemplatedEmailRequest,
  SendBulkTemplatedEmailResponse
> = {
  guard: guardSender,
  run(request, ctx) {
    templateOf(ctx, request.Template);
    const common = fromV1(request, ctx);
    const results = sendEach(
      request.Destinations,
      ({ Destination, ReplacementTags, ReplacementTemplateData }) => {
        const tags = ReplacementTags ?? request.DefaultTags ?? [];
        const data = ReplacementTemplateData || request.DefaultTemplateData;
        return sendTemplated({ ...common, ...addressed(Destination), tags }, request.Template, data, ctx);
      },
      ctx,
    );
    return {
      Status: results.map(({ status, error, messageId }) => ({
        Status: status,
        Error: error,
        MessageId: messageId,
      })),
    };
  },
};
