/**
 * A windowed aggregation over one stream, as Flink SQL's window functions write it:
 *
 *     SELECT shop, window_start, window_end, COUNT(*) AS orders, SUM(price) AS total
 *     FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
 *     WHERE price > 0
 *     GROUP BY shop, window_start, window_end
 *     HAVING orders > 1
 */
export interface WindowQuery {
  readonly table: string;
  /** The column that holds an event's time. */
  readonly timeColumn: string;
  readonly window: WindowKind;
  readonly columns: readonly OutputColumn[];
  readonly where: Condition | undefined;
  /** Columns that events are grouped by besides their window. */
  readonly groupBy: readonly string[];
  readonly having: Condition | undefined;
}

export type WindowKind =
  /** Windows of one size, one after another. */
  | { readonly kind: 'tumbling'; readonly sizeMs: number }
  /** Windows of one size that begin every `slideMs`: an event is in several. */
  | { readonly kind: 'sliding'; readonly sizeMs: number; readonly slideMs: number }
  /** Windows that end when nothing has come for `gapMs`. */
  | { readonly kind: 'session'; readonly gapMs: number };

export const AGGREGATES = ['COUNT', 'SUM', 'AVG', 'MIN', 'MAX'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

export type OutputColumn =
  | { readonly name: string; readonly column: string }
  /** Without a column: `COUNT(*)`. */
  | { readonly name: string; readonly aggregate: Aggregate; readonly of: string | undefined };

export type Operand = { readonly column: string } | { readonly literal: string | number | boolean };
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly left: Operand; readonly is: Comparison; readonly right: Operand };

/** Columns that every window has. */
export const WINDOW_COLUMNS: readonly string[] = ['window_start', 'window_end'];
