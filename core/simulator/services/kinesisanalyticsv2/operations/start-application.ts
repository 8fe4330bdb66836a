import type { Operation } from '../../../engine/contract';

import type {
  StartApplicationRequest,
  StartApplicationResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { applicationOf, assertStatus, begin, guardApplication } from '../applications';
import type { FlinkState } from '../state';

export const startApplication: Operation<FlinkState, StartApplicationRequest, StartApplicationResponse> = {
  guard: guardApplication,
  run(input, ctx) {
    const application = applicationOf(input, ctx);
    assertStatus(application, 'READY');
    begin(ctx, application, 'STARTING');
    return { OperationId: ctx.uuid() };
  },
};
