import type { Operation } from '../../../engine/contract';
import type { SendBulkEmailRequest, SendBulkEmailResponse } from '../../../shapes/generated/sesv2.types';
import { sendEach } from '../sending/bulk';
import { addressed } from '../sending/email';
import type { SesState } from '../state';
import { sendTemplated } from '../templates/send-templated';
import { templateOf } from '../templates/store';
import { fromV2 } from './email-of';

export const sendBulkEmail: Operation<SesState, SendBulkEmailRequest, SendBulkEmailResponse> = {
  internal: true,
  run(request, ctx) {
    const { TemplateName = '', TemplateData = '{}' } = request.DefaultContent.Template ?? {};
    templateOf(ctx, TemplateName);
    const common = fromV2(request, ctx);
    const results = sendEach(
      request.BulkEmailEntries,
      ({ Destination, ReplacementTags, ReplacementEmailContent }) => {
        const tags = ReplacementTags ?? request.DefaultEmailTags ?? [];
        const data = ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData || TemplateData;
        return sendTemplated({ ...common, ...addressed(Destination), tags }, TemplateName, data, ctx);
      },
      ctx,
    );
    return {
      BulkEmailEntryResults: results.map(({ status, error, messageId }) => ({
        Status: spelled(status),
        Error: error,
        MessageId: messageId,
      })),
    };
  },
};

/** `MessageRejected` is `MESSAGE_REJECTED` in this version. */
const spelled = (status: string): string => status.replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase();
