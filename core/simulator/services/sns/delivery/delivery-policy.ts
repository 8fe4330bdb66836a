import { type Limits, limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';
import type { Backoff, RetrySchedule } from './schedule';
import { retryDelay } from './schedule';

/** The retry policy of HTTP endpoints, as its JSON names the members. */
export interface HealthyRetryPolicy {
  readonly minDelayTarget: number;
  readonly maxDelayTarget: number;
  readonly numRetries: number;
  readonly numMaxDelayRetries: number;
  readonly numNoDelayRetries: number;
  readonly numMinDelayRetries: number;
  readonly backoffFunction: Backoff;
}

const BACKOFFS: readonly string[] = ['linear', 'arithmetic', 'geometric', 'exponential'];

/** What holds where a policy says nothing. */
export function defaultRetryPolicy(limits: Limits): HealthyRetryPolicy {
  const delaySec = limit(limits, 'sns.delivery.http.delay.default');
  return {
    minDelayTarget: delaySec,
    maxDelayTarget: delaySec,
    numRetries: limit(limits, 'sns.delivery.http.numRetries.default'),
    numMaxDelayRetries: 0,
    numNoDelayRetries: 0,
    numMinDelayRetries: 0,
    backoffFunction: 'linear',
  };
}

type Part = Partial<HealthyRetryPolicy>;
interface ThrottlePolicy {
  readonly maxReceivesPerSecond?: number;
}
interface PolicyText {
  /** In the policy of a topic. */
  readonly http?: {
    readonly defaultHealthyRetryPolicy?: Part;
    readonly defaultThrottlePolicy?: ThrottlePolicy | null;
    readonly disableSubscriptionOverrides?: boolean;
  };
  /** In the policy of a subscription. */
  readonly healthyRetryPolicy?: Part;
  readonly throttlePolicy?: ThrottlePolicy | null;
}

/** The policy of a topic or subscription, whose text was accepted, over what holds without it. */
export function retryPolicyOf(text: string | undefined, base: HealthyRetryPolicy): HealthyRetryPolicy {
  const { http, healthyRetryPolicy } = read(text);
  return { ...base, ...(healthyRetryPolicy ?? http?.defaultHealthyRetryPolicy) };
}

/** What holds for deliveries over a subscription to HTTP. */
export interface EffectivePolicy {
  readonly retries: HealthyRetryPolicy;
  /** Undefined without a throttle. */
  readonly receivesPerSecondMax: number | undefined;
}

/** The policy of a subscription over that of its topic, which may forbid that. */
export function effectivePolicy(
  topicText: string | undefined,
  subscriptionText: string | undefined,
  limits: Limits,
): EffectivePolicy {
  const { http } = read(topicText);
  const own = http?.disableSubscriptionOverrides === true ? undefined : subscriptionText;
  const throttle = read(own).throttlePolicy ?? http?.defaultThrottlePolicy;
  return {
    retries: retryPolicyOf(own, retryPolicyOf(topicText, defaultRetryPolicy(limits))),
    receivesPerSecondMax: throttle?.maxReceivesPerSecond,
  };
}

const read = (text: string | undefined): PolicyText => (text ? (JSON.parse(text) as PolicyText) : {});

export const scheduleOf = (policy: HealthyRetryPolicy): RetrySchedule => ({
  numRetries: policy.numRetries,
  numNoDelayRetries: policy.numNoDelayRetries,
  numMinDelayRetries: policy.numMinDelayRetries,
  numMaxDelayRetries: policy.numMaxDelayRetries,
  minDelaySec: policy.minDelayTarget,
  maxDelaySec: policy.maxDelayTarget,
  backoff: policy.backoffFunction,
});

/** What is wrong with a delivery policy; undefined when it may be set. */
export function deliveryPolicyFault(text: string, limits: Limits): string | undefined {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return 'DeliveryPolicy: failed to parse JSON.';
  } catch {
    return 'DeliveryPolicy: failed to parse JSON.';
  }
  return (
    throttleFault(read(text)) ?? retryPolicyFault(retryPolicyOf(text, defaultRetryPolicy(limits)), limits)
  );
}

/** A throttle lets at least one message through each second. */
function throttleFault({ http, throttlePolicy }: PolicyText): string | undefined {
  const max = (throttlePolicy ?? http?.defaultThrottlePolicy)?.maxReceivesPerSecond;
  if (max === undefined || (Number.isInteger(max) && max >= 1)) return undefined;
  return 'DeliveryPolicy: throttlePolicy.maxReceivesPerSecond must be greater than or equal to 1';
}

function retryPolicyFault(policy: HealthyRetryPolicy, limits: Limits): string | undefined {
  const { minDelayTarget, maxDelayTarget, numRetries, numNoDelayRetries, numMinDelayRetries } = policy;
  const retriesMax = limit(limits, 'sns.delivery.http.numRetries.max');
  const totalMaxSec = limit(limits, 'sns.delivery.http.totalTime.max');
  const counts = [numRetries, numNoDelayRetries, numMinDelayRetries, policy.numMaxDelayRetries];
  if (counts.some((count) => !isCount(count)))
    return 'DeliveryPolicy: retry counts must be whole numbers from 0';
  if (numRetries > retriesMax)
    return `DeliveryPolicy: healthyRetryPolicy.numRetries must be less than or equal to ${retriesMax}`;
  if (numNoDelayRetries + numMinDelayRetries + policy.numMaxDelayRetries > numRetries)
    return 'DeliveryPolicy: healthyRetryPolicy.numRetries must be greater than or equal to total of numMinDelayRetries, numNoDelayRetries and numMaxDelayRetries';
  if (!(minDelayTarget >= 1) || !(maxDelayTarget <= totalMaxSec))
    return `DeliveryPolicy: healthyRetryPolicy.minDelayTarget and maxDelayTarget must be from 1 to ${totalMaxSec}`;
  if (minDelayTarget > maxDelayTarget)
    return 'DeliveryPolicy: healthyRetryPolicy.maxDelayTarget must be greater than or equal to minDelayTarget';
  if (!BACKOFFS.includes(policy.backoffFunction))
    return `DeliveryPolicy: healthyRetryPolicy.backoffFunction must be one of ${BACKOFFS.join(', ')}`;
  if (totalSec(scheduleOf(policy)) > totalMaxSec)
    return `DeliveryPolicy: the total time of all retries must be at most ${totalMaxSec} seconds`;
  return undefined;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function totalSec(schedule: RetrySchedule): number {
  let total = 0;
  for (let retry = 1; retry <= schedule.numRetries; retry++) total += retryDelay(schedule, retry) ?? 0;
  return total / SECOND_MS;
}
