import type { Operation } from '../../../engine/contract';
import type { SetEndpointAttributesInput } from '../../../shapes/generated/sns.types';
import { checkedEndpointAttributes, endpointOf, guardEndpoint, placeOfEndpoint } from '../mobile/endpoints';
import type { SnsState } from '../state';

export const setEndpointAttributes: Operation<SnsState, SetEndpointAttributesInput, object> = {
  locate: placeOfEndpoint,
  guard: guardEndpoint,
  run({ EndpointArn, Attributes }, ctx) {
    const endpoint = endpointOf(ctx, EndpointArn);
    Object.assign(endpoint, checkedEndpointAttributes(Attributes));
    return {};
  },
};
