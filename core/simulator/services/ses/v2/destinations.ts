import type { EventDestinationDefinition } from '../../../shapes/generated/sesv2.types';
import type { EventDestination } from '../state';

/** `RENDERING_FAILURE` is `renderingFailure` in the first version. */
const toV1 = (type: string): string =>
  type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
export const toV2 = (type: string): string => type.replace(/(?=[A-Z])/g, '_').toUpperCase();

/** An event destination as the second version of the API describes it. Only SNS is delivered to. */
export const destinationOf = (name: string, definition: EventDestinationDefinition): EventDestination => ({
  name,
  enabled: definition.Enabled ?? false,
  types: Object.freeze((definition.MatchingEventTypes ?? []).map(toV1)),
  topicArn: definition.SnsDestination?.TopicArn,
});
