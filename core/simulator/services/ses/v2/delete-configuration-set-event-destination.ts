import type { Operation } from '../../../engine/contract';
import type { DeleteConfigurationSetEventDestinationRequest } from '../../../shapes/generated/sesv2.types';
import { removeDestination } from '../configuration-sets/store';
import type { SesState } from '../state';

export const deleteConfigurationSetEventDestination: Operation<
  SesState,
  DeleteConfigurationSetEventDestinationRequest,
  object
> = {
  internal: true,
  run({ ConfigurationSetName, EventDestinationName }, ctx) {
    removeDestination(ConfigurationSetName, EventDestinationName, ctx);
    return {};
  },
};
