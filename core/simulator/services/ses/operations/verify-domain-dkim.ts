import type { Operation } from '../../../engine/contract';
import type { VerifyDomainDkimRequest, VerifyDomainDkimResponse } from '../../../shapes/generated/ses.types';
import { checkDomainIdentity } from '../identities/identity';
import { startVerification } from '../identities/verification';
import type { SesState } from '../state';

export const verifyDomainDkim: Operation<SesState, VerifyDomainDkimRequest, VerifyDomainDkimResponse> = {
  run({ Domain }, ctx) {
    checkDomainIdentity(Domain);
    return { DkimTokens: startVerification(Domain, ctx).dkimTokens };
  },
};
