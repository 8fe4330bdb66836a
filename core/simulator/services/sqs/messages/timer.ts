import type { Instant } from '../../../../kernel/time';
import type { Queue, SqsCtx } from '../state';
import { firstDue } from './due-heap';
import { nextExpiry } from './expiry';

/**
 * A queue has one timer, named like it, for the earliest of what is due: a hidden message becomes visible, a long
 * poll ends, a message expires. It is set only while something is hidden or somebody waits; in a queue at rest,
 * messages expire when they are next looked at.
 */
export function arm(queue: Queue, ctx: SqsCtx): void {
  setDue(queue, nextDue(queue), ctx);
}

/** Has the queue looked at right after the present handler, if anything there may wait for what was added. */
export function wake(queue: Queue, ctx: SqsCtx): void {
  if (nextDue(queue) > 0) setDue(queue, ctx.now, ctx);
}

function setDue(queue: Queue, due: Instant, ctx: SqsCtx): void {
  if (due === queue.timerDue) return;
  queue.timerDue = due;
  if (due === 0) ctx.clearTimer(queue.name);
  else ctx.setTimer(queue.name, due);
}

/** 0 when the queue is at rest. */
function nextDue(queue: Queue): Instant {
  const hidden = firstDue(queue.hidden);
  const wait = firstDue(queue.waits);
  if (hidden === undefined && wait === undefined) return 0;
  return Math.min(
    hidden ?? Number.POSITIVE_INFINITY,
    wait ?? Number.POSITIVE_INFINITY,
    nextExpiry(queue) ?? Number.POSITIVE_INFINITY,
  );
}
