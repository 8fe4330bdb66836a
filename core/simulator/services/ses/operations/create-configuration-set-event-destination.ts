import type { Operation } from '../../../engine/contract';
import type { CreateConfigurationSetEventDestinationRequest } from '../../../shapes/generated/ses.types';
import { destinationOf } from '../configuration-sets/from-v1';
import { addDestination } from '../configuration-sets/store';
import type { SesState } from '../state';

export const createConfigurationSetEventDestination: Operation<
  SesState,
  CreateConfigurationSetEventDestinationRequest,
  object
> = {
  run({ ConfigurationSetName, EventDestination }, ctx) {
    addDestination(ConfigurationSetName, destinationOf(EventDestination), ctx);
    return {};
  },
};
