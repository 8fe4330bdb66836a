import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../kernel/time';
import { parseCondition } from './parse-condition';
import {
  AGGREGATES,
  type Aggregate,
  type OutputColumn,
  WINDOW_COLUMNS,
  type WindowKind,
  type WindowQuery,
} from './query';
import { Reader } from './reader';
import { QueryFault } from './tokens';

const UNITS_MS: Readonly<Record<string, number>> = {
  SECOND: SECOND_MS,
  MINUTE: MINUTE_MS,
  HOUR: HOUR_MS,
  DAY: DAY_MS,
};

/** Reads a windowed query. Throws a `QueryFault` that says what was expected where. */
export function parseQuery(text: string): WindowQuery {
  const reader = new Reader(text);
  reader.expect('SELECT');
  const columns = reader.list(() => outputColumn(reader));
  reader.expect('FROM', 'TABLE', '(');
  const { table, timeColumn, window } = windowFunction(reader);
  reader.expect(')');
  const where = reader.accept('WHERE') ? parseCondition(reader) : undefined;
  reader.expect('GROUP', 'BY');
  const grouped = reader.list(() => reader.name());
  const having = reader.accept('HAVING') ? parseCondition(reader) : undefined;
  reader.accept(';');
  if (reader.token.kind !== 'end') reader.fail('the end');
  checkColumns(columns, grouped);
  const groupBy = grouped.filter((name) => !WINDOW_COLUMNS.includes(name));
  return { table, timeColumn, window, columns, where, groupBy, having };
}

function outputColumn(reader: Reader): OutputColumn {
  const first = reader.name();
  const aggregate = AGGREGATES.find((name) => name === first.toUpperCase());
  if (!aggregate || !reader.is('(')) return { column: first, name: alias(reader) ?? first };
  const of = argument(reader, aggregate);
  return { aggregate, of, name: alias(reader) ?? `${aggregate}(${of ?? '*'})` };
}

function argument(reader: Reader, aggregate: Aggregate): string | undefined {
  reader.expect('(');
  const of = aggregate === 'COUNT' && reader.accept('*') ? undefined : reader.name();
  reader.expect(')');
  return of;
}

const alias = (reader: Reader): string | undefined => (reader.accept('AS') ? reader.name() : undefined);

function windowFunction(reader: Reader): Pick<WindowQuery, 'table' | 'timeColumn' | 'window'> {
  const kind = reader.name().toUpperCase();
  reader.expect('(', 'TABLE');
  const table = reader.name();
  skipPartition(reader);
  reader.expect(',', 'DESCRIPTOR', '(');
  const timeColumn = reader.name();
  reader.expect(')', ',');
  const window = windowKind(reader, kind);
  reader.expect(')');
  return { table, timeColumn, window };
}

/** Sessions may name the column they are of, in brackets or not; the grouping says it too. */
function skipPartition(reader: Reader): void {
  if (!reader.accept('PARTITION')) return;
  reader.expect('BY');
  const bracketed = reader.accept('(');
  reader.name();
  while (bracketed && reader.accept(',')) reader.name();
  if (bracketed) reader.expect(')');
}

/** `HOP` names its slide first, as Flink has it. */
function windowKind(reader: Reader, kind: string): WindowKind {
  const first = interval(reader);
  switch (kind) {
    case 'TUMBLE':
      return { kind: 'tumbling', sizeMs: first };
    case 'HOP': {
      reader.expect(',');
      const sizeMs = interval(reader);
      if (sizeMs % first !== 0)
        throw new QueryFault('The size of a HOP window must be a multiple of its slide', reader.token.at);
      return { kind: 'sliding', slideMs: first, sizeMs };
    }
    case 'SESSION':
      return { kind: 'session', gapMs: first };
    default:
      return reader.fail('TUMBLE, HOP or SESSION before its interval');
  }
}

/** `INTERVAL '90' SECOND`. */
function interval(reader: Reader): number {
  reader.expect('INTERVAL');
  if (reader.token.kind !== 'text') reader.fail("a quoted number such as '1'");
  const { text: count, at } = reader.take();
  const unit = UNITS_MS[reader.name().toUpperCase().replace(/S$/, '')];
  if (unit === undefined || !/^[1-9]\d*$/.test(count))
    throw new QueryFault('This interval is not understood', at);
  return Number(count) * unit;
}

/** What is neither grouped by nor aggregated has no one value. */
function checkColumns(columns: readonly OutputColumn[], grouped: readonly string[]): void {
  for (const name of WINDOW_COLUMNS)
    if (!grouped.includes(name)) throw new QueryFault(`GROUP BY must name ${name}`, 0);
  for (const column of columns)
    if ('column' in column && !grouped.includes(column.column))
      throw new QueryFault(`${column.column} is neither in GROUP BY nor in an aggregate`, 0);
}
