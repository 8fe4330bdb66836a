import type { Service } from '../../engine/contract';
import { SES_SHAPES } from '../../shapes/generated/ses';
import { grantProductionAccess, REVIEW_TIMER } from './account';
import { mergedPolicy } from './identities/policy';
import { domainFound } from './identities/verification';
import { OPERATIONS } from './operation-list';
import { accessDenied, refuseInput } from './refusals';
import { metrics } from './sending/statistics';
import { initialState, type SesState } from './state';
import { V2_OPERATIONS } from './v2-operation-list';

/**
 * Amazon SES. It answers the first version of the API and keeps the state of both; the service `sesv2` passes the
 * second on to it. Its identities are resources with the attribute `verified`.
 */
export const ses: Service<SesState> = {
  name: 'ses',
  iamPrefix: 'ses',
  principal: 'ses.amazonaws.com',
  scope: 'regional',
  shapes: SES_SHAPES,
  initial: initialState,
  operations: { ...OPERATIONS, ...V2_OPERATIONS },
  refuseInput,
  refuseAccess: (message) => accessDenied(message),
  onTimer(name, data, ctx) {
    if (name === REVIEW_TIMER) grantProductionAccess(ctx);
    else domainFound(data as string, ctx);
  },
  onReply(token, outcome, ctx) {
    if (!outcome.ok)
      ctx.emit('EventPublishingFailed', { ...(token as { topicArn: string }), error: outcome.error.code });
  },
  resource(arn, { identities }) {
    const identity = identities.get(arn.split(':identity/')[1] ?? '');
    if (!identity) return undefined;
    const policy = mergedPolicy(identity);
    return {
      arn,
      ...(policy !== undefined && { policy }),
      attributes: { verified: identity.status === 'Success' },
    };
  },
  metrics,
};
