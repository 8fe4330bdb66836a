import type { Operation } from '../../../engine/contract';
import type { SetIdentityDkimEnabledRequest } from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import type { SesState } from '../state';

export const setIdentityDkimEnabled: Operation<SesState, SetIdentityDkimEnabledRequest, object> = {
  run({ Identity, DkimEnabled }, ctx) {
    identityOf(ctx, Identity).dkimEnabled = DkimEnabled;
    return {};
  },
};
