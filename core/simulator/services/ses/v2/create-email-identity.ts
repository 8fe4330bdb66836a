import type { Operation } from '../../../engine/contract';
import type {
  CreateEmailIdentityRequest,
  CreateEmailIdentityResponse,
} from '../../../shapes/generated/sesv2.types';
import { configurationSetOf } from '../configuration-sets/store';
import { checkDomainIdentity, checkEmailIdentity, identityName } from '../identities/identity';
import { startVerification } from '../identities/verification';
import { identityExists } from '../refusals';
import type { SesState } from '../state';
import { dkimOf, TYPES } from './identity-info';

export const createEmailIdentity: Operation<
  SesState,
  CreateEmailIdentityRequest,
  CreateEmailIdentityResponse
> = {
  internal: true,
  run({ EmailIdentity, ConfigurationSetName, Tags = [] }, ctx) {
    if (EmailIdentity.includes('@')) checkEmailIdentity(EmailIdentity);
    else checkDomainIdentity(EmailIdentity);
    if (ctx.state.identities.has(identityName(EmailIdentity))) throw identityExists(EmailIdentity);
    if (ConfigurationSetName !== undefined) configurationSetOf(ctx, ConfigurationSetName);
    const identity = startVerification(EmailIdentity, ctx, {
      configurationSet: ConfigurationSetName,
      tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    });
    return {
      IdentityType: TYPES[identity.kind],
      VerifiedForSendingStatus: identity.status === 'Success',
      DkimAttributes: dkimOf(identity),
    };
  },
};
