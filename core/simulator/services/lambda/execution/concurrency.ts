import type { Limits } from '../../../../facts/limits';
import { limit } from '../../../../facts/limits';
import type { ThrottleReason } from '../refusals';
import type { LambdaFunction, LambdaState } from '../state';

/** Concurrency reserved by all functions together. */
export function reservedSum(state: LambdaState, except?: LambdaFunction): number {
  let sum = 0;
  for (const fn of state.functions.values()) if (fn !== except) sum += fn.reservedConcurrency ?? 0;
  return sum;
}

/** Why one more execution of the function may not start now; undefined when it may. */
export function throttled(
  state: LambdaState,
  fn: LambdaFunction,
  limits: Limits,
): ThrottleReason | undefined {
  if (fn.reservedConcurrency !== undefined)
    return fn.running < fn.reservedConcurrency
      ? undefined
      : 'ReservedFunctionConcurrentInvocationLimitExceeded';
  const pool = limit(limits, 'lambda.concurrency.account.default') - reservedSum(state);
  return unreservedRunning(state) < pool ? undefined : 'ConcurrentInvocationLimitExceeded';
}

function unreservedRunning(state: LambdaState): number {
  let running = 0;
  for (const fn of state.functions.values()) if (fn.reservedConcurrency === undefined) running += fn.running;
  return running;
}
