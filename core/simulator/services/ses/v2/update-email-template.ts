import type { Operation } from '../../../engine/contract';
import type { UpdateEmailTemplateRequest } from '../../../shapes/generated/sesv2.types';
import type { SesState } from '../state';
import { updateTemplateNamed } from '../templates/store';
import { contentOf } from './template-content';

export const updateEmailTemplate: Operation<SesState, UpdateEmailTemplateRequest, object> = {
  internal: true,
  run({ TemplateName, TemplateContent }, ctx) {
    updateTemplateNamed(TemplateName, contentOf(TemplateContent), ctx);
    return {};
  },
};
