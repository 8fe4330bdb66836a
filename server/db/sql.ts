import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { Prisma } from './generated/sqlite/client';

/** Runs statements of ours as they are: see docs/decisions/020. The texts fit SQLite and PostgreSQL alike. */
export interface Sql {
  /** Rows by column name, with dates, booleans and JSON read. The caller names the columns' types. */
  rows<Row extends object>(statement: Prisma.Sql): Promise<Row[]>;
  /** Runs a statement that gives no rows. */
  run(statement: Prisma.Sql): Promise<void>;
}

/** Statements that go straight to a driver's connection or transaction. */
export const sqlOver = (driver: SqlQueryable): Sql => ({
  rows: async <Row extends object>(statement: Prisma.Sql) =>
    namedRows(await driver.queryRaw(queryOf(driver, statement))) as Row[],
  run: async (statement) => {
    await driver.executeRaw(queryOf(driver, statement));
  },
});

const DATE: ArgType = { scalarType: 'datetime', arity: 'scalar' };
const OTHER: ArgType = { scalarType: 'unknown', arity: 'scalar' };

const queryOf = ({ provider }: SqlQueryable, statement: Prisma.Sql): SqlQuery => ({
  sql: provider === 'postgres' ? statement.text : statement.sql,
  args: statement.values,
  argTypes: statement.values.map((value) => (value instanceof Date ? DATE : OTHER)),
});

function namedRows({ columnNames, columnTypes, rows }: SqlResultSet): object[] {
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [place, name] of columnNames.entries()) row[name] = read(values[place], columnTypes[place]);
    return row;
  });
}

function read(value: unknown, type: ColumnType | undefined): unknown {
  if (value === null) return null;
  switch (type) {
    case ColumnTypeEnum.DateTime:
      return new Date(String(value));
    case ColumnTypeEnum.Boolean:
      return Boolean(value);
    case ColumnTypeEnum.Json:
      return JSON.parse(String(value));
    // Drivers that read integers as 64 bits give text.
    case ColumnTypeEnum.Int32:
    case ColumnTypeEnum.Int64:
      return Number(value);
    default:
      return value;
  }
}

type Value = string | number | boolean | Date | null;
/** JSON goes in as text. */
type Columns = Readonly<Record<string, Value>>;

const named = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

/** Adds a row. Columns left out have the database's defaults. */
export const insert = (sql: Sql, table: Prisma.ModelName, row: Columns): Promise<void> =>
  sql.run(Prisma.sql`
    INSERT INTO ${named(table)} (${Prisma.join(Object.keys(row).map(named))})
    VALUES (${Prisma.join(Object.values(row))})`);

/** Changes the columns given of the row with an id. */
export const update = (sql: Sql, table: Prisma.ModelName, id: string, changed: Columns): Promise<void> =>
  sql.run(Prisma.sql`
    UPDATE ${named(table)}
    SET ${Prisma.join(Object.entries(changed).map(([name, value]) => Prisma.sql`${named(name)} = ${value}`))}
    WHERE "id" = ${id}`);

/** Our statements inside a transaction of Prisma's. */
export const sqlIn = (tx: Prisma.TransactionClient): Sql => ({
  rows: (statement) => tx.$queryRaw(statement),
  run: async (statement) => {
    await tx.$executeRaw(statement);
  },
});
