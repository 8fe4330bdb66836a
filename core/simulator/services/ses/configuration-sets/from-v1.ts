import type { EventDestination as Request } from '../../../shapes/generated/ses.types';
import type { EventDestination } from '../state';

/** An event destination as the first version of the API describes it. Only SNS is delivered to. */
export const destinationOf = ({
  Name,
  Enabled = false,
  MatchingEventTypes,
  SNSDestination,
}: Request): EventDestination => ({
  name: Name,
  enabled: Enabled,
  types: Object.freeze([...MatchingEventTypes]),
  topicArn: SNSDestination?.TopicARN,
});
