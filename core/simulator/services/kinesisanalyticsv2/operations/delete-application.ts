import { SECOND_MS } from '../../../../kernel/time';
import type { Operation } from '../../../engine/contract';

import type {
  DeleteApplicationRequest,
  DeleteApplicationResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { applicationOf, assertStatus, begin, guardApplication, invalidArgument } from '../applications';
import type { FlinkState } from '../state';

/** Whoever deletes names the instant of creation, to the second, so as not to delete another of the name. */
export const deleteApplication: Operation<FlinkState, DeleteApplicationRequest, DeleteApplicationResponse> = {
  guard: guardApplication,
  run(input, ctx) {
    const application = applicationOf(input, ctx);
    if (Math.floor(input.CreateTimestamp / SECOND_MS) !== Math.floor(application.createdAt / SECOND_MS))
      throw invalidArgument('The CreateTimestamp does not match that of the application.');
    assertStatus(application, 'READY', 'RUNNING');
    begin(ctx, application, 'DELETING');
    return {};
  },
};
