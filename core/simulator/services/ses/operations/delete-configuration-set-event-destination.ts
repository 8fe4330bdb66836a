import type { Operation } from '../../../engine/contract';
import type { DeleteConfigurationSetEventDestinationRequest } from '../../../shapes/generated/ses.types';
import { removeDestination } from '../configuration-sets/store';
import type { SesState } from '../state';

export const deleteConfigurationSetEventDestination: Operation<
  SesState,
  DeleteConfigurationSetEventDestinationRequest,
  object
> = {
  run({ ConfigurationSetName, EventDestinationName }, ctx) {
    removeDestination(ConfigurationSetName, EventDestinationName, ctx);
    return {};
  },
};
