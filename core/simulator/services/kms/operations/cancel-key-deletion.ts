import type {
  CancelKeyDeletionRequest,
  CancelKeyDeletionResponse,
} from '../../../shapes/generated/kms.types';
import { deletionTimer } from '../deletion';
import { onKey } from '../on-key';
import { invalidState } from '../refusals';

/** A key whose deletion is cancelled is disabled until it is enabled. */
export const cancelKeyDeletion = onKey<CancelKeyDeletionRequest, CancelKeyDeletionResponse>(
  'CancelKeyDeletion',
  (key, _, ctx) => {
    if (key.deletionAt === undefined) throw invalidState(`${key.arn} is not pending deletion.`);
    delete key.deletionAt;
    delete key.pendingDays;
    ctx.clearTimer(deletionTimer(key.id));
    ctx.emit('KeyDeletionCancelled', { keyArn: key.arn });
    return { KeyId: key.arn };
  },
);
