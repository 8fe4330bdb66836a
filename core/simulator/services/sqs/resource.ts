import { parseArn } from '../../engine/arn';
import type { ResourceView } from '../../engine/contract';
import { delayedCount, visibleCount } from './attributes/show';
import type { SqsState } from './state';

/**
 * What other services may know of a queue, by its ARN. Attributes: `name`, `queueUrl` (canonical), `fifo`,
 * `contentBasedDeduplication`, `visibilityTimeoutSec`, `delaySec`, `retentionSec`, `maximumMessageSizeBytes`,
 * `kmsMasterKeyId`, `redrivePolicy` and `redriveAllowPolicy` (JSON texts), and the numbers of messages
 * `visible`, `inFlight` and `delayed`. What is not set is undefined.
 */
export function queueView(arn: string, state: SqsState): ResourceView | undefined {
  const queue = state.queues.get(parseArn(arn)?.resource ?? '');
  if (queue?.arn !== arn) return undefined;
  const { settings } = queue;
  return {
    arn,
    ...(settings.policy !== null && { policy: settings.policy }),
    attributes: {
      name: queue.name,
      queueUrl: queue.url,
      fifo: queue.fifo,
      contentBasedDeduplication: settings.contentBasedDeduplication,
      visibilityTimeoutSec: settings.visibilityTimeoutSec,
      delaySec: settings.delaySec,
      retentionSec: settings.retentionSec,
      maximumMessageSizeBytes: settings.maximumMessageSizeBytes,
      kmsMasterKeyId: settings.kmsKeyId ?? undefined,
      redrivePolicy: settings.redrive?.text,
      redriveAllowPolicy: settings.redriveAllow?.text,
      visible: visibleCount(queue),
      inFlight: queue.inFlight,
      delayed: delayedCount(queue),
    },
  };
}
