import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/server/env';
import { PrismaClient as PostgresClient } from './generated/postgres/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';

/** The one database type: both clients are generated from the same models. */
export type Db = SqliteClient;

const POOL_MAX = 10;

/** Opens a database by its address: `file:` is SQLite, `postgresql:` is PostgreSQL. */
export function openDatabase(url: string): Db {
  if (/^postgres(ql)?:/.test(url)) {
    const adapter = new PrismaPg({ connectionString: url, max: POOL_MAX });
    return new PostgresClient({ adapter }) as unknown as Db;
  }
  return new SqliteClient({ adapter: new PrismaBetterSqlite3({ url }) });
}

const shared = globalThis as typeof globalThis & { redriveDb?: Db };

/** This process's database. */
export function database(): Db {
  shared.redriveDb ??= openDatabase(env().databaseUrl);
  return shared.redriveDb;
}
