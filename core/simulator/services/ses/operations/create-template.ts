import type { Operation } from '../../../engine/contract';
import type { CreateTemplateRequest } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';
import { contentOf } from '../templates/from-v1';
import { createTemplateNamed } from '../templates/store';

export const createTemplate: Operation<SesState, CreateTemplateRequest, object> = {
  run({ Template }, ctx) {
    createTemplateNamed(Template.TemplateName, contentOf(Template), ctx);
    return {};
  },
};
