import type { Ctx } from '../../engine/contract';
import { evaluateAlarms } from './alarms/evaluate';
import { MINUTE_MS, pointOf, record } from './series';
import type { CloudWatchState } from './state';

export const MINUTE_TIMER = 'minute';

/**
 * From now on the metrics of every service in this place are taken each minute. A world that never looks at
 * CloudWatch never pays for it: sampling begins with the first command that reads metrics or sets an alarm, or
 * with the internal `StartSampling`. What was counted until then is put into the present minute.
 */
export function startSampling(ctx: Ctx<CloudWatchState>): void {
  if (ctx.state.sampling) return;
  ctx.state.sampling = true;
  sample(ctx, ctx.now);
  ctx.setTimer(MINUTE_TIMER, Math.floor(ctx.now / MINUTE_MS) * MINUTE_MS + MINUTE_MS);
}

/** A minute is over: takes its metrics, then judges the alarms. */
export function onMinute(ctx: Ctx<CloudWatchState>): void {
  ctx.setTimer(MINUTE_TIMER, ctx.now + MINUTE_MS);
  sample(ctx, ctx.now - MINUTE_MS);
  evaluateAlarms(ctx);
}

function sample(ctx: Ctx<CloudWatchState>, at: number): void {
  for (const { namespace, name, dimensions, value, unit } of ctx.metrics()) {
    const sorted = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
    record({ namespace, name, dimensions: sorted }, pointOf(at, value, unit), ctx.state);
  }
}
