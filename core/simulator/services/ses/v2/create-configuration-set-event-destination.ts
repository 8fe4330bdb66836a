import type { Operation } from '../../../engine/contract';
import type { CreateConfigurationSetEventDestinationRequest } from '../../../shapes/generated/sesv2.types';
import { addDestination } from '../configuration-sets/store';
import type { SesState } from '../state';
import { destinationOf } from './destinations';

export const createConfigurationSetEventDestination: Operation<
  SesState,
  CreateConfigurationSetEventDestinationRequest,
  object
> = {
  internal: true,
  run({ ConfigurationSetName, EventDestinationName, EventDestination }, ctx) {
    addDestination(ConfigurationSetName, destinationOf(EventDestinationName, EventDestination), ctx);
    return {};
  },
};
