import type { Operation } from '../../../engine/contract';
import type {
  GetConfigurationSetEventDestinationsRequest,
  GetConfigurationSetEventDestinationsResponse,
} from '../../../shapes/generated/sesv2.types';
import { configurationSetOf } from '../configuration-sets/store';
import type { SesState } from '../state';
import { toV2 } from './destinations';

export const getConfigurationSetEventDestinations: Operation<
  SesState,
  GetConfigurationSetEventDestinationsRequest,
  GetConfigurationSetEventDestinationsResponse
> = {
  internal: true,
  run({ ConfigurationSetName }, ctx) {
    const { destinations } = configurationSetOf(ctx, ConfigurationSetName);
    const EventDestinations = [...destinations.values()].map(({ name, enabled, types, topicArn }) => ({
      Name: name,
      Enabled: enabled,
      MatchingEventTypes: types.map(toV2),
      ...(topicArn !== undefined && { SnsDestination: { TopicArn: topicArn } }),
    }));
    return { EventDestinations };
  },
};
