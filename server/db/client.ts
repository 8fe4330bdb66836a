import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/server/env';
import { PrismaClient as PostgresClient } from './generated/postgres/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';
import { type SqliteDriver, sqliteAdapter } from './sqlite';

/** The one database type: both clients are generated from the same models. */
export type Db = SqliteClient;

const POOL_MAX = 10;
/** Milliseconds a transaction may wait for its turn and take: under load the turns queue. */
const transactionOptions = { maxWait: 5_000, timeout: 10_000 };

/**
 * Opens a database by its address: `file:` is SQLite, `postgresql:` is PostgreSQL. Nothing is opened before
 * the first query.
 * @param driver for tests of SQLite; by default the first that can be loaded
 */
export function openDatabase(url: string, driver?: SqliteDriver): Db {
  if (/^postgres(ql)?:/.test(url)) {
    const schema = new URL(url).searchParams.get('schema') ?? undefined;
    const adapter = new PrismaPg({ connectionString: url, max: POOL_MAX }, { schema });
    // The row types of both clients are the same; only their names differ.
    return new PostgresClient({ adapter, transactionOptions }) as unknown as Db;
  }
  return new SqliteClient({ adapter: sqliteAdapter(url, driver), transactionOptions });
}

const shared = globalThis as typeof globalThis & { redriveDb?: Db };

/** This process's database: one client, also across reloads in development. */
export function database(): Db {
  shared.redriveDb ??= openDatabase(env().databaseUrl);
  return shared.redriveDb;
}
