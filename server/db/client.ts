import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { env } from '@/server/env';
import { type SharedDriver, sharedDriver } from './driver';
import { PrismaClient as PostgresClient } from './generated/postgres/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';
import { type SqliteDriver, sqliteAdapter } from './sqlite';

/** The one database type: both clients are generated from the same models. */
export type Db = SqliteClient;

const POOL_MAX = 10;
/** Milliseconds a transaction may wait for its turn and take: under load the turns queue. */
const transactionOptions = { maxWait: 5_000, timeout: 10_000 };

/** On the global object, as Next makes several bundles of the server's code that share one database. */
const shared = globalThis as typeof globalThis & {
  redriveDb?: Db;
  redriveDrivers?: WeakMap<Db, SharedDriver>;
};
shared.redriveDrivers ??= new WeakMap();
const drivers = shared.redriveDrivers;

/**
 * Opens a database by its address: `file:` is SQLite, `postgresql:` is PostgreSQL. Nothing is opened before
 * the first query.
 * @param driver for tests of SQLite; by default the first that can be loaded
 */
export function openDatabase(url: string, driver?: SqliteDriver): Db {
  const postgres = /^postgres(ql)?:/.test(url);
  const opened = sharedDriver(postgres ? postgresAdapter(url) : sqliteAdapter(url, driver));
  // A message without the values of its query: those are learners' own, and the log gets the message.
  const options = { adapter: opened.factory, transactionOptions, errorFormat: 'minimal' as const };
  // The row types of both clients are the same; only their names differ.
  const db = postgres ? (new PostgresClient(options) as unknown as Db) : new SqliteClient(options);
  drivers.set(db, opened);
  return db;
}

function postgresAdapter(url: string): PrismaPg {
  const schema = new URL(url).searchParams.get('schema') ?? undefined;
  // Prisma names the schema in each statement; our own statements find it by the search path.
  const options = schema && `-c search_path="${schema}"`;
  return new PrismaPg({ connectionString: url, max: POOL_MAX, ...(options && { options }) }, { schema });
}

/** The connection below Prisma, opened when it is not open yet. Throws as a query would. */
export async function driverOf(db: Db): Promise<SqlDriverAdapter> {
  const opened = drivers.get(db);
  if (!opened) throw new TypeError('this database was not opened by openDatabase');
  const open = opened.current();
  if (open) return open;
  await db.$connect();
  const connected = opened.current();
  if (!connected) throw new Error('the database was closed while it was being opened');
  return connected;
}

/** This process's database: one client, also across reloads in development. */
export function database(): Db {
  shared.redriveDb ??= openDatabase(env().databaseUrl);
  return shared.redriveDb;
}
