import type { Operation } from '../../../engine/contract';
import type {
  DescribeConfigurationSetRequest,
  DescribeConfigurationSetResponse,
} from '../../../shapes/generated/ses.types';
import { configurationSetOf } from '../configuration-sets/store';
import type { SesState } from '../state';

export const describeConfigurationSet: Operation<
  SesState,
  DescribeConfigurationSetRequest,
  DescribeConfigurationSetResponse
> = {
  run({ ConfigurationSetName, ConfigurationSetAttributeNames: asked = [] }, ctx) {
    const { name, sendingEnabled, destinations } = configurationSetOf(ctx, ConfigurationSetName);
    return {
      ConfigurationSet: { Name: name },
      ...(asked.includes('eventDestinations') && {
        EventDestinations: [...destinations.values()].map(({ name, enabled, types, topicArn }) => ({
          Name: name,
          Enabled: enabled,
          MatchingEventTypes: types,
          ...(topicArn !== undefined && { SNSDestination: { TopicARN: topicArn } }),
        })),
      }),
      ...(asked.includes('reputationOptions') && { ReputationOptions: { SendingEnabled: sendingEnabled } }),
    };
  },
};
