import { limit } from '../../../../facts/limits';
import type {
  ScheduleKeyDeletionRequest,
  ScheduleKeyDeletionResponse,
} from '../../../shapes/generated/kms.types';
import { deletionTimer } from '../deletion';
import { checkNotPendingDeletion } from '../keys';
import { onKey } from '../on-key';
import { afterDays } from '../rotation';

export const scheduleKeyDeletion = onKey<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse>(
  'ScheduleKeyDeletion',
  (key, { PendingWindowInDays }, ctx) => {
    checkNotPendingDeletion(key);
    const days = PendingWindowInDays ?? limit(ctx.limits, 'kms.pendingWindow.default');
    const at = afterDays(ctx.now, days);
    key.deletionAt = at;
    key.pendingDays = days;
    key.enabled = false;
    ctx.setTimer(deletionTimer(key.id), at, key.id);
    ctx.emit('KeyDeletionScheduled', { keyArn: key.arn, at });
    return {
      KeyId: key.arn,
      DeletionDate: at,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: days,
    };
  },
);
