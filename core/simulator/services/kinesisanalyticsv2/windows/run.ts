import type { Instant } from '../../../../kernel/time';
import { type Accumulator, accumulate, emptyAccumulators, mergeInto, resultOf } from './accumulate';
import { joined, type Span, spansOf, touches } from './assign';
import { holds, type Row } from './holds';
import type { OutputColumn, WindowQuery } from './query';

/** How a run deals with events out of order, in milliseconds. */
export interface Lateness {
  /** How far the watermark stays behind the latest event seen: events so late are in time. */
  readonly watermarkDelayMs: number;
  /** For how long after its end a window still takes events; each then gives the window's result anew. */
  readonly allowedLatenessMs: number;
}

/** A query at work. Plain data. */
export interface WindowRun {
  /** Events up to this time have come, as far as the run knows; -Infinity would not survive JSON, so undefined. */
  watermark: Instant | undefined;
  /** Open windows by group and span. */
  readonly windows: Map<string, OpenWindow>;
  /** Events that came after their window was closed for good. */
  lateDropped: number;
}

interface OpenWindow {
  readonly group: readonly unknown[];
  span: Span;
  readonly accumulators: Accumulator[];
  /** Whether its result was given. */
  fired: boolean;
}

/** A row that a window gives when it ends, or again when a late event changes it. */
export interface WindowResult {
  readonly span: Span;
  readonly row: Row;
  readonly isUpdate: boolean;
}

/** Bound of this engine: windows that are open at once. */
export const OPEN_WINDOWS_MAX = 100_000;

export const newRun = (): WindowRun => ({ watermark: undefined, windows: new Map(), lateDropped: 0 });

/** Takes one event; the results it brings about: of its own window when it is late, and of windows that end. */
export function push(
  query: WindowQuery,
  lateness: Lateness,
  run: WindowRun,
  at: Instant,
  row: Row,
): readonly WindowResult[] {
  const results: WindowResult[] = [];
  if (!query.where || holds(query.where, row)) take(query, lateness, run, at, row, results);
  results.push(...advanceWatermark(query, lateness, run, at - lateness.watermarkDelayMs));
  return results;
}

function take(
  query: WindowQuery,
  lateness: Lateness,
  run: WindowRun,
  at: Instant,
  row: Row,
  results: WindowResult[],
): void {
  const group = query.groupBy.map((column) => row[column] ?? null);
  const spans = spansOf(query.window, at).filter((span) => !isClosed(span, lateness, run));
  if (spans.length === 0 || run.windows.size + spans.length > OPEN_WINDOWS_MAX) {
    run.lateDropped += 1;
    return;
  }
  for (const span of spans) {
    const window = windowAt(query, run, group, span);
    accumulate(window.accumulators, query.columns, row);
    if (window.fired) results.push(...resultsOf(query, window, true));
  }
}

const isClosed = ({ end }: Span, { allowedLatenessMs }: Lateness, { watermark }: WindowRun): boolean =>
  watermark !== undefined && end + allowedLatenessMs <= watermark;

const keyOf = (group: readonly unknown[], { start, end }: Span): string =>
  JSON.stringify([group, start, end]);

/** The open window of a group and span; sessions that touch the span are merged into one first. */
function windowAt(query: WindowQuery, run: WindowRun, group: readonly unknown[], span: Span): OpenWindow {
  const window = query.window.kind === 'session' ? merged(query, run, group, span) : undefined;
  const key = keyOf(group, window?.span ?? span);
  const found = window ?? run.windows.get(key) ?? newWindow(query, group, span);
  run.windows.set(key, found);
  return found;
}

const newWindow = (query: WindowQuery, group: readonly unknown[], span: Span): OpenWindow => ({
  group,
  span,
  accumulators: emptyAccumulators(query.columns),
  fired: false,
});

function merged(query: WindowQuery, run: WindowRun, group: readonly unknown[], span: Span): OpenWindow {
  const into = newWindow(query, group, span);
  const name = JSON.stringify(group);
  for (const [key, window] of run.windows) {
    if (JSON.stringify(window.group) !== name || !touches(window.span, into.span)) continue;
    run.windows.delete(key);
    into.span = joined(into.span, window.span);
    into.fired ||= window.fired;
    into.accumulators.forEach((accumulator, i) => {
      mergeInto(accumulator, window.accumulators[i] as Accumulator);
    });
  }
  return into;
}

/** Moves the watermark on, never back: windows that end by it give their results, and closed ones are forgotten. */
export function advanceWatermark(
  query: WindowQuery,
  lateness: Lateness,
  run: WindowRun,
  to: Instant,
): readonly WindowResult[] {
  if (run.watermark !== undefined && to <= run.watermark) return [];
  run.watermark = to;
  const ended = [...run.windows.values()]
    .filter(({ span, fired }) => !fired && span.end <= to)
    .sort((one, other) => one.span.end - other.span.end || one.span.start - other.span.start);
  const results = ended.flatMap((window) => {
    window.fired = true;
    return resultsOf(query, window, false);
  });
  for (const [key, { span }] of run.windows) if (isClosed(span, lateness, run)) run.windows.delete(key);
  return results;
}

function resultsOf(query: WindowQuery, window: OpenWindow, isUpdate: boolean): readonly WindowResult[] {
  const row = Object.fromEntries(
    query.columns.map((column, i) => [column.name, columnValue(query, column, window, i)]),
  );
  return query.having && !holds(query.having, row) ? [] : [{ span: window.span, row, isUpdate }];
}

function columnValue(query: WindowQuery, column: OutputColumn, window: OpenWindow, i: number): unknown {
  if ('aggregate' in column) return resultOf(column.aggregate, window.accumulators[i] as Accumulator);
  if (column.column === 'window_start') return window.span.start;
  if (column.column === 'window_end') return window.span.end;
  return window.group[query.groupBy.indexOf(column.column)] ?? null;
}
