import type { Operation } from '../../../engine/contract';
import type {
  GetEmailIdentityRequest,
  GetEmailIdentityResponse,
} from '../../../shapes/generated/sesv2.types';
import { identityName } from '../identities/identity';
import { notFound } from '../refusals';
import type { SesState } from '../state';
import { dkimOf, STATUSES, TYPES } from './identity-info';

export const getEmailIdentity: Operation<SesState, GetEmailIdentityRequest, GetEmailIdentityResponse> = {
  internal: true,
  run({ EmailIdentity }, { state }) {
    const identity = state.identities.get(identityName(EmailIdentity));
    if (!identity) throw notFound(`Email identity ${EmailIdentity} does not exist.`);
    return {
      IdentityType: TYPES[identity.kind],
      FeedbackForwardingStatus: identity.forwarding,
      VerifiedForSendingStatus: identity.status === 'Success',
      VerificationStatus: STATUSES[identity.status],
      DkimAttributes: dkimOf(identity),
      MailFromAttributes: { BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
      Policies: { ...identity.policies },
      Tags: Object.entries(identity.tags).map(([Key, Value]) => ({ Key, Value })),
      ConfigurationSetName: identity.configurationSet,
    };
  },
};
