import type { Operation } from '../../../engine/contract';
import type { DeleteTemplateRequest } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';

/** Deleting a template that is not there succeeds. */
export const deleteTemplate: Operation<SesState, DeleteTemplateRequest, object> = {
  run({ TemplateName }, { state }) {
    state.templates.delete(TemplateName);
    return {};
  },
};
