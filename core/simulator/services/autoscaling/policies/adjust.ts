import type { PutScalingPolicyType, StepAdjustment } from '../../../shapes/generated/autoscaling.types';

const PERCENT = 100;

/** The capacity that an adjustment leads to. Percentages are rounded away from zero when below one, else down. */
export function adjusted(
  capacity: number,
  { AdjustmentType, MinAdjustmentMagnitude = 0 }: PutScalingPolicyType,
  adjustment: number,
): number {
  if (AdjustmentType === 'ExactCapacity') return adjustment;
  if (AdjustmentType !== 'PercentChangeInCapacity') return capacity + adjustment;
  const exact = (capacity * adjustment) / PERCENT;
  const whole = Math.abs(exact) < 1 ? Math.sign(exact) : Math.trunc(exact);
  return capacity + Math.sign(adjustment) * Math.max(Math.abs(whole), MinAdjustmentMagnitude);
}

/** The step whose interval holds how far the metric is from the alarm's threshold. */
export function stepFor(steps: readonly StepAdjustment[], difference: number): StepAdjustment | undefined {
  return steps.find(
    ({
      MetricIntervalLowerBound: lower = Number.NEGATIVE_INFINITY,
      MetricIntervalUpperBound: upper = Number.POSITIVE_INFINITY,
    }) =>
      difference >= 0 ? difference >= lower && difference < upper : difference > lower && difference <= upper,
  );
}
