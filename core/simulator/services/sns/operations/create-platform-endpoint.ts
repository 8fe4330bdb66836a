import type { Operation } from '../../../engine/contract';
import type {
  CreateEndpointResponse,
  CreatePlatformEndpointInput,
} from '../../../shapes/generated/sns.types';
import { applicationOf, guardApplication, placeOfApplication } from '../mobile/applications';
import { checkedEndpointAttributes, endpointPrefix } from '../mobile/endpoints';
import { invalidParameter } from '../refusals';
import type { SnsState } from '../state';

export const createPlatformEndpoint: Operation<
  SnsState,
  CreatePlatformEndpointInput,
  CreateEndpointResponse
> = {
  locate: placeOfApplication,
  guard: guardApplication,
  run({ PlatformApplicationArn, Token, CustomUserData, Attributes = {} }, ctx) {
    applicationOf(ctx, PlatformApplicationArn);
    const given = CustomUserData === undefined ? Attributes : { ...Attributes, CustomUserData };
    const attributes = { Enabled: 'true', ...checkedEndpointAttributes(given), Token };
    const prefix = endpointPrefix(PlatformApplicationArn);
    for (const [arn, present] of ctx.state.mobile.endpoints)
      if (arn.startsWith(prefix) && present.Token === Token) return sameEndpoint(arn, present, attributes);
    const arn = prefix + ctx.uuid();
    ctx.state.mobile.endpoints.set(arn, attributes);
    return { EndpointArn: arn };
  },
};

/** Registering a device again answers its endpoint, as long as nothing else is asked of it. */
function sameEndpoint(
  arn: string,
  present: Readonly<Record<string, string>>,
  asked: Readonly<Record<string, string>>,
): CreateEndpointResponse {
  if (Object.entries(asked).some(([name, value]) => present[name] !== value))
    throw invalidParameter(
      `Token Reason: Endpoint ${arn} already exists with the same Token, but different attributes.`,
    );
  return { EndpointArn: arn };
}
