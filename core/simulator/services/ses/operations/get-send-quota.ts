import type { Operation } from '../../../engine/contract';
import type { GetSendQuotaResponse } from '../../../shapes/generated/ses.types';
import { quotaOf, sentLast24Hours } from '../sending/quota';
import type { SesState } from '../state';

export const getSendQuota: Operation<SesState, object, GetSendQuotaResponse> = {
  run(_input, ctx) {
    const { daily, perSecond } = quotaOf(ctx);
    return { Max24HourSend: daily, MaxSendRate: perSecond, SentLast24Hours: sentLast24Hours(ctx) };
  },
};
