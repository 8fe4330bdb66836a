import type { Limits } from '../../../../facts/limits';
import { limit } from '../../../../facts/limits';

/** A queue's dead-letter queue. */
export interface RedrivePolicy {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number;
  /** As it was set, which is how it is shown. */
  readonly text: string;
}

/** Which queues may name this one as their dead-letter queue. */
export interface RedriveAllowPolicy {
  readonly redrivePermission: 'allowAll' | 'denyAll' | 'byQueue';
  readonly sourceQueueArns: readonly string[];
  readonly text: string;
}

/** The attributes of a queue that can be set, parsed. */
export interface QueueSettings {
  readonly delaySec: number;
  readonly maximumMessageSizeBytes: number;
  readonly retentionSec: number;
  readonly waitTimeSec: number;
  readonly visibilityTimeoutSec: number;
  readonly policy: string | null;
  readonly redrive: RedrivePolicy | null;
  readonly redriveAllow: RedriveAllowPolicy | null;
  readonly sseSqs: boolean;
  /** Id, alias or ARN as it was set. */
  readonly kmsKeyId: string | null;
  readonly kmsDataKeyReuseSec: number;
  readonly contentBasedDeduplication: boolean;
  readonly deduplicationScope: 'queue' | 'messageGroup';
  readonly throughputLimit: 'perQueue' | 'perMessageGroupId';
}

export const defaultSettings = (limits: Limits): QueueSettings => ({
  delaySec: limit(limits, 'sqs.delaySeconds.default'),
  maximumMessageSizeBytes: limit(limits, 'sqs.queue.maximumMessageSize.default'),
  retentionSec: limit(limits, 'sqs.retention.default'),
  waitTimeSec: limit(limits, 'sqs.receive.waitTimeSeconds.default'),
  visibilityTimeoutSec: limit(limits, 'sqs.visibilityTimeout.default'),
  policy: null,
  redrive: null,
  redriveAllow: null,
  sseSqs: true,
  kmsKeyId: null,
  kmsDataKeyReuseSec: limit(limits, 'sqs.kms.dataKeyReuse.default'),
  contentBasedDeduplication: false,
  deduplicationScope: 'queue',
  throughputLimit: 'perQueue',
});
