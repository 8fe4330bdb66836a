import type { Operation } from '../../../engine/contract';
import type { DeleteEndpointInput } from '../../../shapes/generated/sns.types';
import { guardEndpoint, placeOfEndpoint } from '../mobile/endpoints';
import type { SnsState } from '../state';

export const deleteEndpoint: Operation<SnsState, DeleteEndpointInput, object> = {
  locate: placeOfEndpoint,
  guard: guardEndpoint,
  run({ EndpointArn }, ctx) {
    ctx.state.mobile.endpoints.delete(EndpointArn);
    return {};
  },
};
