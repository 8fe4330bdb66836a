import { limit } from '../../../../facts/limits';
import type { FactId } from '../../../../kernel/ids';
import { invalidAttributeValue } from '../errors';
import type { SqsCtx } from '../state';
import { parsePolicy } from './policy';
import { type PolicyOwner, parseRedriveAllowPolicy, parseRedrivePolicy } from './redrive-policy';
import type { QueueSettings } from './settings';

/** An attribute that can be set. */
export interface Attribute {
  /** Only FIFO queues have it. */
  readonly fifoOnly?: true;
  /** What it changes in the settings. Refuses a bad value. */
  read(text: string, owner: PolicyOwner, ctx: SqsCtx): Partial<QueueSettings>;
  /** As `GetQueueAttributes` shows it; undefined when there is nothing to show. */
  show(settings: QueueSettings): string | undefined;
}

type NumberSetting = {
  [K in keyof QueueSettings]: QueueSettings[K] extends number ? K : never;
}[keyof QueueSettings];

/** A whole number from `min` (a fact, or 0) to `max`. */
function wholeNumber(
  name: string,
  setting: NumberSetting,
  range: { min?: FactId; max: FactId },
  isShown: (settings: QueueSettings) => boolean = () => true,
): Attribute {
  return {
    read: (text, _owner, { limits }) => {
      const value = Number(text);
      const min = range.min === undefined ? 0 : limit(limits, range.min);
      if (!/^\d+$/.test(text) || value < min || value > limit(limits, range.max))
        throw invalidAttributeValue(name);
      return { [setting]: value };
    },
    show: (settings) => (isShown(settings) ? String(settings[setting]) : undefined),
  };
}

function flag(name: string, setting: 'sseSqs' | 'contentBasedDeduplication'): Attribute {
  return {
    read: (text) => ({ [setting]: readFlag(name, text) }),
    show: (settings) => String(settings[setting]),
  };
}

/** SQS takes `true` and `false` in any case. */
export function readFlag(name: string, text: string): boolean {
  const flagText = text.toLowerCase();
  if (flagText !== 'true' && flagText !== 'false') throw invalidAttributeValue(name);
  return flagText === 'true';
}

function oneOf<K extends 'deduplicationScope' | 'throughputLimit'>(
  name: string,
  setting: K,
  values: readonly QueueSettings[K][],
): Attribute {
  return {
    fifoOnly: true,
    read: (text) => {
      const value = values.find((known) => known === text);
      if (value === undefined) throw invalidAttributeValue(name);
      return { [setting]: value };
    },
    show: (settings) => settings[setting],
  };
}

/** Every attribute that CreateQueue and SetQueueAttributes take, FifoQueue apart. */
export const ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map<string, Attribute>([
  ['DelaySeconds', wholeNumber('DelaySeconds', 'delaySec', { max: 'sqs.delaySeconds.max' })],
  [
    'MaximumMessageSize',
    wholeNumber('MaximumMessageSize', 'maximumMessageSizeBytes', {
      min: 'sqs.queue.maximumMessageSize.min',
      max: 'sqs.message.size.max',
    }),
  ],
  [
    'MessageRetentionPeriod',
    wholeNumber('MessageRetentionPeriod', 'retentionSec', {
      min: 'sqs.retention.min',
      max: 'sqs.retention.max',
    }),
  ],
  [
    'ReceiveMessageWaitTimeSeconds',
    wholeNumber('ReceiveMessageWaitTimeSeconds', 'waitTimeSec', { max: 'sqs.receive.waitTimeSeconds.max' }),
  ],
  [
    'VisibilityTimeout',
    wholeNumber('VisibilityTimeout', 'visibilityTimeoutSec', { max: 'sqs.visibilityTimeout.max' }),
  ],
  [
    'Policy',
    {
      read: (text) => ({ policy: parsePolicy(text) }),
      show: ({ policy }) => policy ?? undefined,
    },
  ],
  [
    'RedrivePolicy',
    {
      read: (text, owner, ctx) => ({ redrive: parseRedrivePolicy(text, owner, ctx) }),
      show: ({ redrive }) => redrive?.text,
    },
  ],
  [
    'RedriveAllowPolicy',
    {
      read: (text, _owner, ctx) => ({ redriveAllow: parseRedriveAllowPolicy(text, ctx) }),
      show: ({ redriveAllow }) => redriveAllow?.text,
    },
  ],
  ['SqsManagedSseEnabled', flag('SqsManagedSseEnabled', 'sseSqs')],
  [
    'KmsMasterKeyId',
    {
      read: (text) => ({ kmsKeyId: text === '' ? null : text }),
      show: ({ kmsKeyId }) => kmsKeyId ?? undefined,
    },
  ],
  [
    'KmsDataKeyReusePeriodSeconds',
    wholeNumber(
      'KmsDataKeyReusePeriodSeconds',
      'kmsDataKeyReuseSec',
      { min: 'sqs.kms.dataKeyReuse.min', max: 'sqs.kms.dataKeyReuse.max' },
      ({ kmsKeyId }) => kmsKeyId !== null,
    ),
  ],
  [
    'ContentBasedDeduplication',
    { ...flag('ContentBasedDeduplication', 'contentBasedDeduplication'), fifoOnly: true },
  ],
  ['DeduplicationScope', oneOf('DeduplicationScope', 'deduplicationScope', ['queue', 'messageGroup'])],
  ['FifoThroughputLimit', oneOf('FifoThroughputLimit', 'throughputLimit', ['perQueue', 'perMessageGroupId'])],
]);
