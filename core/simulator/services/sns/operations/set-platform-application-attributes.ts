import type { Operation } from '../../../engine/contract';
import type { SetPlatformApplicationAttributesInput } from '../../../shapes/generated/sns.types';
import { applicationOf, guardApplication, placeOfApplication } from '../mobile/applications';
import type { SnsState } from '../state';

export const setPlatformApplicationAttributes: Operation<
  SnsState,
  SetPlatformApplicationAttributesInput,
  object
> = {
  locate: placeOfApplication,
  guard: guardApplication,
  run({ PlatformApplicationArn, Attributes }, ctx) {
    const { PlatformCredential: _secret, PlatformPrincipal: _certificate, ...attributes } = Attributes;
    Object.assign(applicationOf(ctx, PlatformApplicationArn), attributes);
    return {};
  },
};
