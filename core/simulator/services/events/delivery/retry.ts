import { limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';
import type { EventsCtx } from '../state';
import type { Delivery } from './delivery';

/**
 * AWS says "exponential back off and jitter" and no more. With these a target that is down for a day sees about as
 * many attempts as the two default limits allow.
 */
const BACKOFF_FIRST_MS = SECOND_MS;
const BACKOFF_MAX_MS = 600 * SECOND_MS;
const U32 = 2 ** 32;

const TIMER = 'retry';

/** Which of its two limits ended the retries of a delivery. */
export type Exhausted = 'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds';

/** The limit of the retry policy that the delivery has reached, if any; `at` is when its next attempt would be. */
export function exhaustedAt(ctx: EventsCtx, delivery: Delivery, at: number): Exhausted | undefined {
  const { RetryPolicy: policy } = delivery.target;
  const attemptsMax =
    policy?.MaximumRetryAttempts ?? limit(ctx.limits, 'eventbridge.retry.maxAttempts.default');
  const ageMaxSec = policy?.MaximumEventAgeInSeconds ?? limit(ctx.limits, 'eventbridge.retry.maxAge.default');
  // The first attempt is no retry.
  if (delivery.attempts - 1 >= attemptsMax) return 'MaximumRetryAttempts';
  return at - delivery.startedAt > ageMaxSec * SECOND_MS ? 'MaximumEventAgeInSeconds' : undefined;
}

/** Plans the next attempt; false when the retry policy allows none. */
export function retryLater(ctx: EventsCtx, delivery: Delivery): boolean {
  const due = ctx.now + backoff(ctx, delivery.attempts);
  if (exhaustedAt(ctx, delivery, due)) return false;
  wait(ctx, delivery, due);
  return true;
}

/** Between half of the doubling delay and all of it. */
function backoff(ctx: EventsCtx, attempts: number): number {
  const whole = Math.min(BACKOFF_FIRST_MS * 2 ** (attempts - 1), BACKOFF_MAX_MS);
  return Math.round(whole / 2 + (whole / 2) * (ctx.u32() / U32));
}

/** Keeps a delivery until its next attempt. */
export function wait(ctx: EventsCtx, delivery: Delivery, due: number): void {
  const { waiting } = ctx.state;
  delivery.due = due;
  waiting.splice(placeFor(waiting, due), 0, delivery);
  setTimer(ctx);
}

/** Position after all that are due no later. */
function placeFor(waiting: readonly Delivery[], due: number): number {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((waiting[middle]?.due ?? 0) <= due) low = middle + 1;
    else high = middle;
  }
  return low;
}

function setTimer(ctx: EventsCtx): void {
  const next = ctx.state.waiting[0];
  if (next) ctx.setTimer(TIMER, next.due);
  else ctx.clearTimer(TIMER);
}

export const isRetryTimer = (name: string): boolean => name === TIMER;

/** Takes the deliveries that are due now. */
export function takeDue(ctx: EventsCtx): Delivery[] {
  const due = placeFor(ctx.state.waiting, ctx.now);
  const taken = ctx.state.waiting.splice(0, due);
  setTimer(ctx);
  return taken;
}
