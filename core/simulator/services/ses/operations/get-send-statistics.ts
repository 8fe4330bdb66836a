import type { Operation } from '../../../engine/contract';
import type { GetSendStatisticsResponse } from '../../../shapes/generated/ses.types';
import type { SesState } from '../state';

export const getSendStatistics: Operation<SesState, object, GetSendStatisticsResponse> = {
  run: (_input, { state }) => ({
    SendDataPoints: [...state.statistics].map(([start, { attempts, bounces, complaints, rejects }]) => ({
      Timestamp: start,
      DeliveryAttempts: attempts,
      Bounces: bounces,
      Complaints: complaints,
      Rejects: rejects,
    })),
  }),
};
