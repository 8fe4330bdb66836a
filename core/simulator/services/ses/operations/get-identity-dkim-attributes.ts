import type { Operation } from '../../../engine/contract';
import type {
  GetIdentityDkimAttributesRequest,
  GetIdentityDkimAttributesResponse,
} from '../../../shapes/generated/ses.types';
import { describeEach } from '../identities/describe';
import type { SesState } from '../state';

export const getIdentityDkimAttributes: Operation<
  SesState,
  GetIdentityDkimAttributesRequest,
  GetIdentityDkimAttributesResponse
> = {
  run: ({ Identities }, ctx) => ({
    DkimAttributes: describeEach(Identities, ctx, ({ dkimEnabled, dkimTokens, status, kind }) => ({
      DkimEnabled: dkimEnabled,
      DkimVerificationStatus: kind === 'Domain' ? status : 'NotStarted',
      DkimTokens: kind === 'Domain' ? dkimTokens : [],
    })),
  }),
};
