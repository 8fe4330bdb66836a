import type { Operation } from '../../../engine/contract';
import type {
  GetEmailTemplateRequest,
  GetEmailTemplateResponse,
} from '../../../shapes/generated/sesv2.types';
import type { SesState } from '../state';
import { templateOf } from '../templates/store';

export const getEmailTemplate: Operation<SesState, GetEmailTemplateRequest, GetEmailTemplateResponse> = {
  internal: true,
  run({ TemplateName }, ctx) {
    const { subject, text, html } = templateOf(ctx, TemplateName);
    return { TemplateName, TemplateContent: { Subject: subject, Text: text, Html: html } };
  },
};
