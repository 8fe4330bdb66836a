import type { Row } from './holds';
import type { Aggregate, OutputColumn } from './query';

/** What is kept of the values of one aggregate. */
export interface Accumulator {
  count: number;
  sum: number;
  min: number | string | undefined;
  max: number | string | undefined;
}

const emptyAccumulator = (): Accumulator => ({ count: 0, sum: 0, min: undefined, max: undefined });

export const emptyAccumulators = (columns: readonly OutputColumn[]): Accumulator[] =>
  columns.map(emptyAccumulator);

/** Adds a record to the accumulators; a value that is not there is not counted. */
export function accumulate(
  accumulators: readonly Accumulator[],
  columns: readonly OutputColumn[],
  row: Row,
): void {
  accumulators.forEach((into, i) => {
    const column = columns[i] as OutputColumn;
    if (!('aggregate' in column)) return;
    const value = column.of === undefined ? 1 : row[column.of];
    if (typeof value !== 'number' && typeof value !== 'string') return;
    mergeInto(into, { count: 1, sum: typeof value === 'number' ? value : 0, min: value, max: value });
  });
}

/** Two sessions become one: what was accumulated goes together. */
export function mergeInto(into: Accumulator, { count, sum, min, max }: Accumulator): void {
  into.count += count;
  into.sum += sum;
  if (min !== undefined && (into.min === undefined || min < into.min)) into.min = min;
  if (max !== undefined && (into.max === undefined || max > into.max)) into.max = max;
}

/** The result of an aggregate; of no values only a count has one. */
export function resultOf(
  aggregate: Aggregate,
  { count, sum, min, max }: Accumulator,
): number | string | null {
  switch (aggregate) {
    case 'COUNT':
      return count;
    case 'SUM':
      return count === 0 ? null : sum;
    case 'AVG':
      return count === 0 ? null : sum / count;
    case 'MIN':
      return min ?? null;
    case 'MAX':
      return max ?? null;
  }
}
