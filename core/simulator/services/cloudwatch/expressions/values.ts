import type { Instant } from '../../../../kernel/time';

/** Values of a metric or expression over time. */
export type TimeSeries = ReadonlyMap<Instant, number>;

/** What an expression yields. */
export type Value =
  | { readonly kind: 'scalar'; readonly value: number }
  | { readonly kind: 'series'; readonly series: TimeSeries }
  | { readonly kind: 'many'; readonly all: readonly TimeSeries[] }
  | { readonly kind: 'text'; readonly value: string };

export const scalar = (value: number): Value => ({ kind: 'scalar', value });
export const seriesValue = (series: TimeSeries): Value => ({ kind: 'series', series });
export const many = (all: readonly TimeSeries[]): Value => ({ kind: 'many', all });

/** What makes no number, such as a division by zero, leaves no data point. */
export function mapSeries(series: TimeSeries, apply: (value: number, at: Instant) => number): TimeSeries {
  const out = new Map<Instant, number>();
  for (const [at, value] of series) {
    const made = apply(value, at);
    if (Number.isFinite(made)) out.set(at, made);
  }
  return out;
}

/** Applies a function of two numbers to scalars, series and lists of series; series meet where both have a point. */
export function combine(a: Value, b: Value, apply: (x: number, y: number) => number): Value | undefined {
  if (a.kind === 'text' || b.kind === 'text') return undefined;
  if (a.kind === 'scalar' && b.kind === 'scalar') return scalar(apply(a.value, b.value));
  if (a.kind === 'many' && b.kind === 'many') return undefined;
  if (a.kind === 'many') return each(a.all, (one) => combine(one, b, apply));
  if (b.kind === 'many') return each(b.all, (one) => combine(a, one, apply));
  if (a.kind === 'scalar') return seriesValue(mapSeries(seriesOf(b), (value) => apply(a.value, value)));
  if (b.kind === 'scalar') return seriesValue(mapSeries(a.series, (value) => apply(value, b.value)));
  const other = b.series;
  return seriesValue(mapSeries(a.series, (value, at) => apply(value, other.get(at) ?? Number.NaN)));
}

const seriesOf = (value: Value): TimeSeries => (value.kind === 'series' ? value.series : new Map());

function each(all: readonly TimeSeries[], apply: (one: Value) => Value | undefined): Value {
  return many(all.map((series) => seriesOf(apply(seriesValue(series)) ?? scalar(0))));
}
