import type { Operation } from '../../../engine/contract';
import type {
  GetEndpointAttributesInput,
  GetEndpointAttributesResponse,
} from '../../../shapes/generated/sns.types';
import { endpointOf, guardEndpoint, placeOfEndpoint } from '../mobile/endpoints';
import type { SnsState } from '../state';

export const getEndpointAttributes: Operation<
  SnsState,
  GetEndpointAttributesInput,
  GetEndpointAttributesResponse
> = {
  locate: placeOfEndpoint,
  guard: guardEndpoint,
  run: ({ EndpointArn }, ctx) => ({ Attributes: { ...endpointOf(ctx, EndpointArn) } }),
};
