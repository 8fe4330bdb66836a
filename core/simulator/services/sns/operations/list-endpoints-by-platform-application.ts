import type { Operation } from '../../../engine/contract';
import type {
  ListEndpointsByPlatformApplicationInput,
  ListEndpointsByPlatformApplicationResponse,
} from '../../../shapes/generated/sns.types';
import { applicationOf, guardApplication, placeOfApplication } from '../mobile/applications';
import { endpointPrefix } from '../mobile/endpoints';
import { pageOf } from '../paging';
import type { SnsState } from '../state';

export const listEndpointsByPlatformApplication: Operation<
  SnsState,
  ListEndpointsByPlatformApplicationInput,
  ListEndpointsByPlatformApplicationResponse
> = {
  locate: placeOfApplication,
  guard: guardApplication,
  run({ PlatformApplicationArn, NextToken: token }, ctx) {
    applicationOf(ctx, PlatformApplicationArn);
    const prefix = endpointPrefix(PlatformApplicationArn);
    const all = [...ctx.state.mobile.endpoints].filter(([arn]) => arn.startsWith(prefix));
    const { items, NextToken } = pageOf(all, token, ctx);
    const Endpoints = items.map(([arn, attributes]) => ({ EndpointArn: arn, Attributes: { ...attributes } }));
    return { Endpoints, NextToken };
  },
};
