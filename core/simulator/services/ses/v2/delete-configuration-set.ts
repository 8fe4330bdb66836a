import type { Operation } from '../../../engine/contract';
import type { DeleteConfigurationSetRequest } from '../../../shapes/generated/sesv2.types';
import { deleteSet } from '../configuration-sets/store';
import type { SesState } from '../state';

export const deleteConfigurationSet: Operation<SesState, DeleteConfigurationSetRequest, object> = {
  internal: true,
  run({ ConfigurationSetName }, ctx) {
    deleteSet(ConfigurationSetName, ctx);
    return {};
  },
};
