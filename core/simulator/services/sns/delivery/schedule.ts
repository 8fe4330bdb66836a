import { type Limits, limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';

export type Backoff = 'linear' | 'arithmetic' | 'geometric' | 'exponential';

/**
 * When failed deliveries are tried again, in four phases: at once, at the least delay, with growing delay, at the
 * greatest. Source: https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export interface RetrySchedule {
  /** Retries in all; those that no other phase has are the backoff phase. */
  readonly numRetries: number;
  readonly numNoDelayRetries: number;
  readonly numMinDelayRetries: number;
  readonly numMaxDelayRetries: number;
  readonly minDelaySec: number;
  readonly maxDelaySec: number;
  readonly backoff: Backoff;
}

/** Milliseconds before the retry of this number, from 1; undefined when there is no such retry. */
export function retryDelay(schedule: RetrySchedule, retry: number): number | undefined {
  const { numRetries, numNoDelayRetries, numMinDelayRetries, numMaxDelayRetries } = schedule;
  if (retry > numRetries) return undefined;
  if (retry <= numNoDelayRetries) return 0;
  if (retry <= numNoDelayRetries + numMinDelayRetries) return schedule.minDelaySec * SECOND_MS;
  if (retry > numRetries - numMaxDelayRetries) return schedule.maxDelaySec * SECOND_MS;
  const steps = numRetries - numNoDelayRetries - numMinDelayRetries - numMaxDelayRetries;
  return Math.round(backoffSec(schedule, retry - numNoDelayRetries - numMinDelayRetries, steps) * SECOND_MS);
}

/**
 * Delay of step `step` of `steps`, from the least to the greatest. AWS draws the four curves without formulas; these
 * have their order: linear grows fastest at first, exponential latest.
 */
function backoffSec(
  { backoff, minDelaySec, maxDelaySec }: RetrySchedule,
  step: number,
  steps: number,
): number {
  const share = step / steps;
  const span = maxDelaySec - minDelaySec;
  switch (backoff) {
    case 'linear':
      return minDelaySec + span * share;
    case 'arithmetic':
      return minDelaySec + (span * step * (step + 1)) / (steps * (steps + 1));
    case 'geometric':
      return minDelaySec * (maxDelaySec / Math.max(minDelaySec, 1)) ** share;
    case 'exponential':
      return Math.min(minDelaySec * 2 ** step, maxDelaySec);
  }
}

/** Schedule of deliveries to AWS's own endpoints: SQS, Lambda and Firehose. */
export function awsManagedSchedule(limits: Limits): RetrySchedule {
  return {
    // Of the attempts at once, the first is no retry.
    numRetries: limit(limits, 'sns.delivery.awsManaged.total') - 1,
    numNoDelayRetries: limit(limits, 'sns.delivery.awsManaged.immediate') - 1,
    numMinDelayRetries: limit(limits, 'sns.delivery.awsManaged.preBackoff'),
    numMaxDelayRetries: limit(limits, 'sns.delivery.awsManaged.postBackoff'),
    minDelaySec: limit(limits, 'sns.delivery.awsManaged.minDelay'),
    maxDelaySec: limit(limits, 'sns.delivery.awsManaged.maxDelay'),
    backoff: 'exponential',
  };
}
