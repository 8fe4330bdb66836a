import type { Operation } from '../../../engine/contract';
import type { GetAccountResponse } from '../../../shapes/generated/sesv2.types';
import { quotaOf, sentLast24Hours } from '../sending/quota';
import type { SesState } from '../state';

export const getAccount: Operation<SesState, object, GetAccountResponse> = {
  internal: true,
  run(_input, ctx) {
    const { sendingEnabled, production, details, review } = ctx.state.account;
    const { daily, perSecond } = quotaOf(ctx);
    return {
      DedicatedIpAutoWarmupEnabled: false,
      EnforcementStatus: 'HEALTHY',
      ProductionAccessEnabled: production,
      SendingEnabled: sendingEnabled,
      SendQuota: { Max24HourSend: daily, MaxSendRate: perSecond, SentLast24Hours: sentLast24Hours(ctx) },
      SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      ...(details && { Details: { ...details, ReviewDetails: { Status: review, CaseId: '1' } } }),
    };
  },
};
