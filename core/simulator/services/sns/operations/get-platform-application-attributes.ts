import type { Operation } from '../../../engine/contract';
import type {
  GetPlatformApplicationAttributesInput,
  GetPlatformApplicationAttributesResponse,
} from '../../../shapes/generated/sns.types';
import { applicationOf, guardApplication, placeOfApplication } from '../mobile/applications';
import type { SnsState } from '../state';

export const getPlatformApplicationAttributes: Operation<
  SnsState,
  GetPlatformApplicationAttributesInput,
  GetPlatformApplicationAttributesResponse
> = {
  locate: placeOfApplication,
  guard: guardApplication,
  run: ({ PlatformApplicationArn }, ctx) => ({
    Attributes: { ...applicationOf(ctx, PlatformApplicationArn) },
  }),
};
