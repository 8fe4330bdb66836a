import type { Operation } from '../../../engine/contract';
import type { SetIdentityFeedbackForwardingEnabledRequest } from '../../../shapes/generated/ses.types';
import { identityOf } from '../identities/identity';
import { invalidParameter } from '../refusals';
import type { SesState } from '../state';

/** Feedback goes somewhere: by mail, or to topics for bounces and complaints. */
export const setIdentityFeedbackForwardingEnabled: Operation<
  SesState,
  SetIdentityFeedbackForwardingEnabledRequest,
  object
> = {
  run({ Identity, ForwardingEnabled }, ctx) {
    const identity = identityOf(ctx, Identity);
    const { Bounce, Complaint } = identity.topics;
    if (!ForwardingEnabled && (Bounce === undefined || Complaint === undefined))
      throw invalidParameter(
        `Identity <${Identity}> must have both bounce and complaint notifications topics set before email forwarding can be disabled.`,
      );
    identity.forwarding = ForwardingEnabled;
    return {};
  },
};
