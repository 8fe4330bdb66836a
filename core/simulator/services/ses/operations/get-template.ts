import type { Operation } from '../../../engine/contract';
import type { GetTemplateRequest, GetTemplateResponse } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';
import { templateOf } from '../templates/store';

export const getTemplate: Operation<SesState, GetTemplateRequest, GetTemplateResponse> = {
  run({ TemplateName }, ctx) {
    const { subject, text, html } = templateOf(ctx, TemplateName);
    return { Template: { TemplateName, SubjectPart: subject, TextPart: text, HtmlPart: html } };
  },
};
