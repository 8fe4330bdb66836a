import type { Operation } from '../../../engine/contract';
import type { UpdateTemplateRequest } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';
import { contentOf } from '../templates/from-v1';
import { updateTemplateNamed } from '../templates/store';

export const updateTemplate: Operation<SesState, UpdateTemplateRequest, object> = {
  run({ Template }, ctx) {
    updateTemplateNamed(Template.TemplateName, contentOf(Template), ctx);
    return {};
  },
};
