import { DAY_MS, MINUTE_MS } from '../../../../kernel/time';
import type { Ctx, MetricDatum } from '../../../engine/contract';
import type { SesState, Statistics } from '../state';

/** Source: https://docs.aws.amazon.com/ses/latest/APIReference/API_GetSendStatistics.html */
const PERIOD_MS = 15 * MINUTE_MS;
const KEPT_MS = 14 * DAY_MS;

/** Metrics by the statistic that they add to. */
const METRICS = { attempts: 'Send', bounces: 'Bounce', complaints: 'Complaint', rejects: 'Reject' } as const;

/** Counts what happened to a message, for GetSendStatistics and CloudWatch. */
export function countStatistic(name: keyof Statistics, ctx: Ctx<SesState>, quantity = 1): void {
  const { statistics } = ctx.state;
  for (const start of statistics.keys()) {
    if (start > ctx.now - KEPT_MS) break;
    statistics.delete(start);
  }
  const start = ctx.now - (ctx.now % PERIOD_MS);
  const period = statistics.get(start) ?? { attempts: 0, bounces: 0, complaints: 0, rejects: 0 };
  period[name] += quantity;
  statistics.set(start, period);
  countMetric(METRICS[name], ctx, quantity);
}

export function countMetric(name: string, { state }: Ctx<SesState>, quantity = 1): void {
  state.counters[name] = (state.counters[name] ?? 0) + quantity;
}

/** Metrics since the last call. */
export function metrics(state: SesState): readonly MetricDatum[] {
  const { counters } = state;
  state.counters = {};
  return Object.entries(counters).map(([name, value]) => ({
    namespace: 'AWS/SES',
    name,
    dimensions: {},
    value,
    unit: 'Count',
  }));
}
