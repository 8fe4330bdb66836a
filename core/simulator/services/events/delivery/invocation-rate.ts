import { limit } from '../../../../facts/limits';
import { type Instant, SECOND_MS } from '../../../../kernel/time';
import { count } from '../counters';
import type { EventsCtx } from '../state';
import type { Delivery } from './delivery';

/** When a target may be invoked: now, or in the next second when the quota of invocations is used up. */
export function nextInvocation({ state, now, limits }: EventsCtx, { bus, rule }: Delivery): Instant {
  if (now - state.invoking.start >= SECOND_MS) state.invoking = { start: now, invocations: 0 };
  if (state.invoking.invocations >= limit(limits, 'eventbridge.invocations.tps.usEast1')) {
    count(state, 'ThrottledRules', bus, rule);
    return state.invoking.start + SECOND_MS;
  }
  state.invoking.invocations += 1;
  return now;
}
