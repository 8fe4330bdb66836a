import type { Operation } from '../../../engine/contract';
import type { CreateConfigurationSetRequest } from '../../../shapes/generated/sesv2.types';
import { createSet } from '../configuration-sets/store';
import type { SesState } from '../state';

export const createConfigurationSet: Operation<SesState, CreateConfigurationSetRequest, object> = {
  internal: true,
  run({ ConfigurationSetName, SendingOptions }, ctx) {
    createSet(ConfigurationSetName, ctx, SendingOptions?.SendingEnabled ?? true);
    return {};
  },
};
