import type { Operation } from '../../../engine/contract';
import type {
  TestRenderEmailTemplateRequest,
  TestRenderEmailTemplateResponse,
} from '../../../shapes/generated/sesv2.types';
import type { SesState } from '../state';
import { renderedMessage } from '../templates/rendered-message';
import { templateOf } from '../templates/store';

export const testRenderEmailTemplate: Operation<
  SesState,
  TestRenderEmailTemplateRequest,
  TestRenderEmailTemplateResponse
> = {
  internal: true,
  run: ({ TemplateName, TemplateData }, ctx) => ({
    RenderedTemplate: renderedMessage(templateOf(ctx, TemplateName), TemplateData, ctx.now),
  }),
};
