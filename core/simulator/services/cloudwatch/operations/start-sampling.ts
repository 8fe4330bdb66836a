import type { Operation } from '../../../engine/contract';
import { startSampling as start } from '../sampling';
import type { CloudWatchState } from '../state';

/** Internal, for hosts and labs that want metrics from the start: see `sampling.ts`. */
export const startSampling: Operation<CloudWatchState, object, object> = {
  internal: true,
  run(_, ctx) {
    start(ctx);
    return {};
  },
};
