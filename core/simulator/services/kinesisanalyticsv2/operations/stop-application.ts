import type { Operation } from '../../../engine/contract';

import type {
  StopApplicationRequest,
  StopApplicationResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { applicationOf, assertStatus, begin, guardApplication } from '../applications';
import type { FlinkState } from '../state';

export const stopApplication: Operation<FlinkState, StopApplicationRequest, StopApplicationResponse> = {
  guard: guardApplication,
  run(input, ctx) {
    const application = applicationOf(input, ctx);
    assertStatus(application, 'RUNNING', 'STARTING');
    begin(ctx, application, 'STOPPING');
    return { OperationId: ctx.uuid() };
  },
};
