import type { Instant } from '../../../../kernel/time';
import { combine, many, mapSeries, scalar, seriesValue, type TimeSeries, type Value } from './values';

/** Where and in which steps an expression is evaluated. */
export interface Grid {
  readonly from: Instant;
  readonly to: Instant;
  readonly periodMs: number;
}

/** A metric math function; undefined when its arguments make no sense. */
export type MathFunction = (args: readonly Value[], grid: Grid) => Value | undefined;

const SECOND_MS = 1_000;

type Fold = (values: readonly number[]) => number;

/** Of one series a number; of several, one series: each point from those that have one then. */
const folding =
  (fold: Fold): MathFunction =>
  ([of]) => {
    if (of?.kind === 'scalar') return of;
    if (of?.kind === 'series') return scalar(fold([...of.series.values()]));
    if (of?.kind !== 'many') return undefined;
    const at = new Set(of.all.flatMap((series) => [...series.keys()]));
    const folded = new Map(
      [...at].sort((a, b) => a - b).map((time) => [time, fold(of.all.flatMap((one) => one.get(time) ?? []))]),
    );
    return seriesValue(folded);
  };

const sum: Fold = (values) => values.reduce((total, value) => total + value, 0);
const average: Fold = (values) => sum(values) / values.length;

function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}

const pointwise =
  (apply: (value: number) => number): MathFunction =>
  ([of]) => {
    if (of?.kind === 'scalar') return scalar(apply(of.value));
    if (of?.kind === 'series') return seriesValue(mapSeries(of.series, apply));
    return of?.kind === 'many' ? many(of.all.map((series) => mapSeries(series, apply))) : undefined;
  };

/** Of each point and the one before it; the first point has none before it. */
const stepwise =
  (apply: (change: number, elapsedMs: number) => number): MathFunction =>
  ([of]) => {
    if (of?.kind !== 'series') return undefined;
    const points = [...of.series];
    return seriesValue(
      new Map(
        points.slice(1).map(([at, value], i) => {
          const [atBefore, before] = points[i] as [number, number];
          return [at, apply(value - before, at - atBefore)];
        }),
      ),
    );
  };

const runningSum: MathFunction = ([of]) => {
  if (of?.kind !== 'series') return undefined;
  let total = 0;
  return seriesValue(mapSeries(of.series, (value) => (total += value)));
};

/** Gives every period of the grid a point: a number, the last one before it, or one on the line between two. */
const fill: MathFunction = ([of, filler], grid) => {
  if (of?.kind === 'many') return many(of.all.map((series) => filled(series, filler, grid)));
  return of?.kind === 'series' ? seriesValue(filled(of.series, filler, grid)) : undefined;
};

function filled(series: TimeSeries, filler: Value | undefined, { from, to, periodMs }: Grid): TimeSeries {
  const out = new Map<Instant, number>();
  for (let at = from; at < to; at += periodMs) {
    const value = series.get(at) ?? fillerAt(at, series, filler);
    if (value !== undefined) out.set(at, value);
  }
  return out;
}

function fillerAt(at: Instant, series: TimeSeries, filler: Value | undefined): number | undefined {
  if (filler?.kind === 'scalar') return filler.value;
  if (filler?.kind === 'series') return filler.series.get(at);
  const points = [...series];
  const before = points.filter(([time]) => time < at).at(-1);
  const after = points.find(([time]) => time > at);
  if (filler?.kind === 'text' && filler.value === 'LINEAR' && before && after)
    return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
  return filler?.kind === 'text' && filler.value === 'REPEAT' ? before?.[1] : undefined;
}

/** `IF(condition, then, else)`: without `else`, points where the condition is 0 are left out. */
const choose: MathFunction = ([condition, then, otherwise]) => {
  if (!condition || !then) return undefined;
  if (condition.kind === 'scalar')
    return condition.value !== 0 ? then : (otherwise ?? seriesValue(new Map()));
  if (condition.kind !== 'series') return undefined;
  return seriesValue(mapSeries(condition.series, (test, at) => valueAt(test !== 0 ? then : otherwise, at)));
};

function valueAt(value: Value | undefined, at: Instant): number {
  if (value?.kind === 'scalar') return value.value;
  return (value?.kind === 'series' ? value.series.get(at) : undefined) ?? Number.NaN;
}

const constant: MathFunction = ([of], { from, to, periodMs }) => {
  if (of?.kind !== 'scalar') return undefined;
  const out = new Map<Instant, number>();
  for (let at = from; at < to; at += periodMs) out.set(at, of.value);
  return seriesValue(out);
};

/** Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html */
export const FUNCTIONS: ReadonlyMap<string, MathFunction> = new Map([
  ['SUM', folding(sum)],
  ['AVG', folding(average)],
  ['MIN', folding((values) => Math.min(...values))],
  ['MAX', folding((values) => Math.max(...values))],
  ['STDDEV', folding(deviation)],
  ['ABS', pointwise(Math.abs)],
  ['CEIL', pointwise(Math.ceil)],
  ['FLOOR', pointwise(Math.floor)],
  ['LOG', pointwise(Math.log)],
  ['LOG10', pointwise(Math.log10)],
  ['DIFF', stepwise((change) => change)],
  ['RATE', stepwise((change, elapsedMs) => change / (elapsedMs / SECOND_MS))],
  ['RUNNING_SUM', runningSum],
  ['FILL', fill],
  ['IF', choose],
  ['TIME_SERIES', constant],
  ['PERIOD', (_, { periodMs }) => scalar(periodMs / SECOND_MS)],
  [
    'METRIC_COUNT',
    ([of]) => (of?.kind === 'many' ? scalar(of.all.length) : of?.kind === 'series' ? scalar(1) : undefined),
  ],
]);

const truth = (holds: boolean): number => (holds ? 1 : 0);

/** Comparisons yield 1 or 0. */
const BINARY: Readonly<Record<string, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '^': (x, y) => x ** y,
  '==': (x, y) => truth(x === y),
  '!=': (x, y) => truth(x !== y),
  '<': (x, y) => truth(x < y),
  '<=': (x, y) => truth(x <= y),
  '>': (x, y) => truth(x > y),
  '>=': (x, y) => truth(x >= y),
  '&&': (x, y) => truth(x !== 0 && y !== 0),
  '||': (x, y) => truth(x !== 0 || y !== 0),
};

/** Comparing with a point that is missing yields no point, as calculating with it does. */
export function binary(operator: string, left: Value, right: Value): Value | undefined {
  const apply = BINARY[operator];
  return (
    apply && combine(left, right, (x, y) => (Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : apply(x, y)))
  );
}
