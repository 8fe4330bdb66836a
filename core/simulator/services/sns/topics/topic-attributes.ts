import { type Limits, limit } from '../../../../facts/limits';
import { DAY_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { defaultRetryPolicy, deliveryPolicyFault, retryPolicyOf } from '../delivery/delivery-policy';
import { isoTime } from '../messages/envelope';
import type { SnsState, Topic } from '../state';
import { defaultPolicy, policyFault } from './access-policy';

const FEEDBACK = ['HTTP', 'Firehose', 'Lambda', 'Application', 'SQS'].flatMap((endpoint) => [
  `${endpoint}SuccessFeedbackRoleArn`,
  `${endpoint}SuccessFeedbackSampleRate`,
  `${endpoint}FailureFeedbackRoleArn`,
]);
const SAMPLE_RATE_MAX = 100;

/** Attributes that SetTopicAttributes takes. */
export const SETTABLE: ReadonlySet<string> = new Set([
  'DeliveryPolicy',
  'DisplayName',
  'Policy',
  'TracingConfig',
  'KmsMasterKeyId',
  'SignatureVersion',
  'ContentBasedDeduplication',
  'ArchivePolicy',
  'FifoThroughputScope',
  ...FEEDBACK,
]);

const VALUES: Readonly<Record<string, readonly string[]>> = {
  TracingConfig: ['PassThrough', 'Active'],
  SignatureVersion: ['1', '2'],
  ContentBasedDeduplication: ['true', 'false'],
  FifoThroughputScope: ['Topic', 'MessageGroup'],
};
const FIFO_ONLY: ReadonlySet<string> = new Set([
  'ContentBasedDeduplication',
  'ArchivePolicy',
  'FifoThroughputScope',
]);

/** What is wrong with a value for an attribute of a topic, said after `Invalid parameter: `. */
export function topicAttributeFault(
  name: string,
  value: string,
  fifo: boolean,
  limits: Limits,
): string | undefined {
  if (FIFO_ONLY.has(name) && !fifo && value !== '' && value !== 'false')
    return `${name} can only be set for FIFO topics`;
  const allowed = VALUES[name];
  if (allowed) return allowed.includes(value) ? undefined : name;
  if (name.endsWith('SampleRate')) return isPercentage(value) ? undefined : name;
  switch (name) {
    case 'DisplayName':
      return value.length > limit(limits, 'sns.topic.displayName.length.max') ? 'DisplayName' : undefined;
    case 'DeliveryPolicy':
      return deliveryPolicyFault(value, limits);
    case 'Policy':
      return policyFault(value);
    case 'ArchivePolicy':
      return archiveFault(value, limits);
    default:
      return undefined;
  }
}

const isPercentage = (value: string): boolean => /^\d{1,3}$/.test(value) && Number(value) <= SAMPLE_RATE_MAX;

function archiveFault(value: string, limits: Limits): string | undefined {
  if (value === '' || value === '{}') return undefined;
  const days = retentionDays(value);
  const max = limit(limits, 'sns.archive.retention.max');
  return Number.isInteger(days) && days >= 1 && days <= max ? undefined : 'ArchivePolicy';
}

function retentionDays(value: string): number {
  try {
    return Number((JSON.parse(value) as { MessageRetentionPeriod?: string }).MessageRetentionPeriod);
  } catch {
    return Number.NaN;
  }
}

/** How long a topic keeps its messages; 0 without an archive. */
export function archiveMs({ attributes }: Topic): number {
  const { ArchivePolicy } = attributes;
  return ArchivePolicy === undefined ? 0 : retentionDays(ArchivePolicy) * DAY_MS;
}

/** Takes a checked value; the empty one clears. */
export function setTopicAttribute(topic: Topic, name: string, value: string): void {
  if (name === 'Policy') topic.policy = value === '' ? undefined : value;
  else if (value === '' || (name === 'ArchivePolicy' && value === '{}')) delete topic.attributes[name];
  else topic.attributes[name] = value;
  if (name === 'ArchivePolicy' && topic.attributes.ArchivePolicy === undefined) topic.archive.length = 0;
}

/** All attributes as GetTopicAttributes answers them. */
export function describeTopic(topic: Topic, ctx: Ctx<SnsState>): Record<string, string> {
  const subscriptions = [...topic.subscriptions].map((arn) => ctx.state.subscriptions.get(arn));
  const confirmed = subscriptions.filter((subscription) => subscription?.confirmed).length;
  return {
    TopicArn: topic.arn,
    DisplayName: '',
    ...topic.attributes,
    Owner: ctx.account,
    Policy: topic.policy ?? defaultPolicy(topic.arn, ctx.account),
    SubscriptionsConfirmed: String(confirmed),
    SubscriptionsPending: String(subscriptions.length - confirmed),
    SubscriptionsDeleted: String(topic.subscriptionsDeleted),
    EffectiveDeliveryPolicy: effectiveDeliveryPolicy(topic, ctx.limits),
    ...fifoAttributes(topic),
  };
}

function fifoAttributes(topic: Topic): Record<string, string> {
  if (!topic.fifo) return {};
  const { ContentBasedDeduplication = 'false', FifoThroughputScope = 'Topic' } = topic.attributes;
  const first = topic.archive[0];
  return {
    FifoTopic: 'true',
    ContentBasedDeduplication,
    FifoThroughputScope,
    ...(first && { BeginningArchiveTime: isoTime(first.at) }),
  };
}

export function effectiveDeliveryPolicy({ attributes }: Topic, limits: Limits): string {
  return JSON.stringify({
    http: {
      defaultHealthyRetryPolicy: retryPolicyOf(attributes.DeliveryPolicy, defaultRetryPolicy(limits)),
      disableSubscriptionOverrides: false,
      defaultRequestPolicy: { headerContentType: 'text/plain; charset=UTF-8' },
    },
  });
}
