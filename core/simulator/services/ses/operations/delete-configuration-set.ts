import type { Operation } from '../../../engine/contract';
import type { DeleteConfigurationSetRequest } from '../../../shapes/generated/ses.types';
import { deleteSet } from '../configuration-sets/store';
import type { SesState } from '../state';

export const deleteConfigurationSet: Operation<SesState, DeleteConfigurationSetRequest, object> = {
  run({ ConfigurationSetName }, ctx) {
    deleteSet(ConfigurationSetName, ctx);
    return {};
  },
};
