import type { Operation } from '../../../engine/contract';
import type {
  GetIdentityVerificationAttributesRequest,
  GetIdentityVerificationAttributesResponse,
} from '../../../shapes/generated/ses.types';
import { describeEach } from '../identities/describe';
import type { SesState } from '../state';

export const getIdentityVerificationAttributes: Operation<
  SesState,
  GetIdentityVerificationAttributesRequest,
  GetIdentityVerificationAttributesResponse
> = {
  run: ({ Identities }, ctx) => ({
    VerificationAttributes: describeEach(Identities, ctx, ({ kind, status, token }) => ({
      VerificationStatus: status,
      ...(kind === 'Domain' && { VerificationToken: token }),
    })),
  }),
};
