import type { Instant } from '../../../kernel/time';
import type { Dimension } from '../../shapes/generated/cloudwatch.types';
import type { CloudWatchState, Point, Series } from './state';

export const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** Points kept of a metric, the oldest go first: two days of minutes. AWS keeps minutes for 15 days. */
const POINTS_MAX = 2_880;
/** Metrics kept in one place; further ones are not recorded. Ours, not AWS's. */
const SERIES_MAX = 10_000;

/** Which metric is meant. */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Series['dimensions'];
}

export const sortedDimensions = (dimensions: readonly Dimension[] = []): Series['dimensions'] =>
  dimensions.map(({ Name, Value }) => [Name, Value] as const).sort(([a], [b]) => (a < b ? -1 : 1));

const seriesKey = ({ namespace, name, dimensions }: MetricName): string =>
  JSON.stringify([namespace, name, dimensions]);

export const findSeries = (metric: MetricName, { series }: CloudWatchState): Series | undefined =>
  series.get(seriesKey(metric));

/** Adds what was measured at an instant to the minute it belongs to. */
export function record(
  metric: MetricName,
  measured: Point,
  state: CloudWatchState,
  highResolution = false,
): void {
  const key = seriesKey(metric);
  const known = state.series.get(key);
  if (!known && state.series.size >= SERIES_MAX) return;
  const series = known ?? { ...metric, points: [] };
  if (!known) state.series.set(key, series);
  const step = highResolution ? SECOND_MS : MINUTE_MS;
  merge(series.points, { ...measured, at: Math.floor(measured.at / step) * step });
  if (series.points.length > POINTS_MAX) series.points.shift();
}

function merge(points: Point[], point: Point): void {
  let i = points.length;
  while (i > 0 && (points[i - 1] as Point).at > point.at) i--;
  const before = points[i - 1];
  if (before?.at === point.at && before.unit === point.unit)
    points[i - 1] = Object.freeze(joined(before, point));
  else points.splice(i, 0, Object.freeze(point));
}

export const joined = (a: Point, b: Point): Point => ({
  at: a.at,
  sum: a.sum + b.sum,
  count: a.count + b.count,
  min: Math.min(a.min, b.min),
  max: Math.max(a.max, b.max),
  unit: a.unit,
});

/** One value at an instant. */
export const pointOf = (at: Instant, value: number, unit: string, count = 1): Point => ({
  at,
  sum: value * count,
  count,
  min: value,
  max: value,
  unit,
});

/** Points from `from` up to, not including, `to`, joined into periods that begin at multiples of `periodMs` after `origin`. */
export function periods(
  series: Series | undefined,
  range: { from: Instant; to: Instant; periodMs: number; origin: Instant; unit?: string | undefined },
): Point[] {
  const { from, to, periodMs, origin, unit } = range;
  const found: Point[] = [];
  for (const point of series?.points ?? []) {
    if (point.at < from || point.at >= to || (unit !== undefined && point.unit !== unit)) continue;
    const at = origin + Math.floor((point.at - origin) / periodMs) * periodMs;
    const last = found.at(-1);
    if (last?.at === at) found[found.length - 1] = joined(last, point);
    else found.push({ ...point, at });
  }
  return found;
}

export type Statistic = 'SampleCount' | 'Average' | 'Sum' | 'Minimum' | 'Maximum';

const STATISTICS: Readonly<Record<Statistic, (point: Point) => number>> = {
  SampleCount: ({ count }) => count,
  Average: ({ sum, count }) => sum / count,
  Sum: ({ sum }) => sum,
  Minimum: ({ min }) => min,
  Maximum: ({ max }) => max,
};

export const isStatistic = (name: string): name is Statistic => Object.hasOwn(STATISTICS, name);
export const statisticOf = (name: Statistic, point: Point): number => STATISTICS[name](point);
