import type { Operation } from '../../../engine/contract';
import type {
  TestRenderTemplateRequest,
  TestRenderTemplateResponse,
} from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';
import { renderedMessage } from '../templates/rendered-message';
import { templateOf } from '../templates/store';

export const testRenderTemplate: Operation<SesState, TestRenderTemplateRequest, TestRenderTemplateResponse> =
  {
    run: ({ TemplateName, TemplateData }, ctx) => ({
      RenderedTemplate: renderedMessage(templateOf(ctx, TemplateName), TemplateData, ctx.now),
    }),
  };
