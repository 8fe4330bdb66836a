// PostgreSQL for the stand-in engine: the official adapter with the faults that migrations meet mended.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** The catalogue's one-byte "char", which the adapter does not know. */
const OID_CHAR = 18;
const OID_TEXT = 25;
const MAINTENANCE_DATABASE = 'postgres';
const CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1010', '42P04': 'P1009' };

function refusal(error) {
  return Object.assign(new Error(error.message), { code: CODES[error.code] ?? 'P1001' });
}

function withDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** `schema` is Prisma's own parameter: the driver does not know it. */
function schemaOf(url) {
  return new URL(url).searchParams.get('schema') ?? undefined;
}

function openPool(url) {
  const target = new URL(url);
  target.searchParams.delete('schema');
  const pool = new pg.Pool({ connectionString: target.href, max: 1 });
  // A connection cut by the server is reported by the query that meets it; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

async function onServer(url, work) {
  const pool = openPool(withDatabase(url, MAINTENANCE_DATABASE));
  try {
    return await work(pool);
  } catch (error) {
    throw refusal(error);
  } finally {
    await pool.end();
  }
}

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** Reads "char" as text and reports it as a character, as the native engine does. */
function withCharColumns(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (query) => {
    let charColumns = [];
    const reader = Object.create(queryable);
    reader.performIO = async (request) => {
      const result = await queryable.performIO(request);
      charColumns = result.fields.flatMap((field, index) => (field.dataTypeID === OID_CHAR ? [index] : []));
      const fields = result.fields.map((field) =>
        field.dataTypeID === OID_CHAR ? { ...field, dataTypeID: OID_TEXT } : field,
      );
      return { ...result, fields, rows: result.rows };
    };
    const result = await queryRaw.call(reader, query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return queryable;
}

function mend(adapter, pool) {
  withCharColumns(adapter);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => withCharColumns(await startTransaction(level));
  // The adapter cuts a script at every semicolon, those in strings and function bodies included. Sent whole,
  // the server runs it as one transaction.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      throw new DriverAdapterError({
        kind: 'postgres',
        code: error.code ?? 'N/A',
        severity: error.severity ?? 'N/A',
        message: error.message,
        detail: error.detail,
        column: error.column,
        hint: error.hint,
        originalCode: error.code,
        originalMessage: error.message,
      });
    }
  };
  return adapter;
}

/** @returns {Promise<import('./provider.mjs').Provider>} */
export async function openPostgres(url, shadowDatabaseUrl) {
  const opened = new Set();

  const connect = async (target, afterEnd = async () => {}) => {
    const pool = openPool(target);
    const adapter = mend(await new PrismaPg(pool, { schema: schemaOf(target) }).connect(), pool);
    adapter.dispose = async () => {
      if (!opened.delete(adapter)) return;
      await pool.end();
      await afterEnd();
    };
    opened.add(adapter);
    return adapter;
  };
  /** The adapter's own function would connect to the main database again: a connection string outweighs its `database`. */
  const connectToShadow = async () => {
    if (shadowDatabaseUrl) return connect(shadowDatabaseUrl);
    const name = `redrive_shadow_${randomUUID().replaceAll('-', '')}`;
    await onServer(url, (pool) => pool.query(`CREATE DATABASE ${quoted(name)}`));
    return connect(withDatabase(url, name), () =>
      onServer(url, (pool) => pool.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)),
    );
  };
  const databaseName = () => decodeURIComponent(new URL(url).pathname.slice(1)) || MAINTENANCE_DATABASE;
  const disconnect = async () => {
    for (const adapter of [...opened]) await adapter.dispose();
  };
  const query = async (sql) => {
    const pool = openPool(url);
    try {
      return await pool.query(sql);
    } catch (error) {
      throw refusal(error);
    } finally {
      await pool.end();
    }
  };

  return {
    factory: () => ({
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      connect: () => connect(url),
      connectToShadowDb: connectToShadow,
    }),
    check: async () => {
      await query('SELECT 1');
    },
    create: async () => {
      const name = databaseName();
      await onServer(url, async (pool) => {
        const { rowCount } = await pool.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
        if (rowCount === 0) await pool.query(`CREATE DATABASE ${quoted(name)}`);
      });
      return name;
    },
    drop: async () => {
      await disconnect();
      await onServer(url, (pool) =>
        pool.query(`DROP DATABASE IF EXISTS ${quoted(databaseName())} WITH (FORCE)`),
      );
    },
    reset: async () => {
      await disconnect();
      const schema = quoted(schemaOf(url) ?? 'public');
      await query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
    },
    prepareHistory: async () => {},
    disconnect,
    close: disconnect,
  };
}
