import type { Operation } from '../../../engine/contract';
import type { UpdateConfigurationSetEventDestinationRequest } from '../../../shapes/generated/ses.types';
import { destinationOf } from '../configuration-sets/from-v1';
import { replaceDestination } from '../configuration-sets/store';
import type { SesState } from '../state';

export const updateConfigurationSetEventDestination: Operation<
  SesState,
  UpdateConfigurationSetEventDestinationRequest,
  object
> = {
  run({ ConfigurationSetName, EventDestination }, ctx) {
    replaceDestination(ConfigurationSetName, destinationOf(EventDestination), ctx);
    return {};
  },
};
