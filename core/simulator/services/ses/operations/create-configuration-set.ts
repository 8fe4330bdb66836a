import type { Operation } from '../../../engine/contract';
import type { CreateConfigurationSetRequest } from '../../../shapes/generated/ses.types';
import { createSet } from '../configuration-sets/store';
import type { SesState } from '../state';

export const createConfigurationSet: Operation<SesState, CreateConfigurationSetRequest, object> = {
  run({ ConfigurationSet }, ctx) {
    createSet(ConfigurationSet.Name, ctx);
    return {};
  },
};
