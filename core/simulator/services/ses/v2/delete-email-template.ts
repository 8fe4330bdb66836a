import type { Operation } from '../../../engine/contract';
import type { DeleteEmailTemplateRequest } from '../../../shapes/generated/sesv2.types';
import type { SesState } from '../state';
import { templateOf } from '../templates/store';

export const deleteEmailTemplate: Operation<SesState, DeleteEmailTemplateRequest, object> = {
  internal: true,
  run({ TemplateName }, ctx) {
    templateOf(ctx, TemplateName);
    ctx.state.templates.delete(TemplateName);
    return {};
  },
};
