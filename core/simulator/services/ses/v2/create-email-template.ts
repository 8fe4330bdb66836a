import type { Operation } from '../../../engine/contract';
import type { CreateEmailTemplateRequest } from '../../../shapes/generated/sesv2.types';
import type { SesState } from '../state';
import { createTemplateNamed } from '../templates/store';
import { contentOf } from './template-content';

export const createEmailTemplate: Operation<SesState, CreateEmailTemplateRequest, object> = {
  internal: true,
  run({ TemplateName, TemplateContent }, ctx) {
    createTemplateNamed(TemplateName, contentOf(TemplateContent), ctx);
    return {};
  },
};
