import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Db, openDatabase } from '@/server/db/client';
import type { SqliteDriver } from '@/server/db/sqlite';

/** A migrated, empty database of one test file. */
export interface TestDatabase {
  db: Db;
  url: string;
  /** Disconnects and removes it. Call it in `afterAll`. */
  close(): Promise<void>;
}

/** One kind of database that contract tests run over. */
export interface DatabaseKind {
  name: string;
  provider: 'sqlite' | 'postgres';
  open(): Promise<TestDatabase>;
}

async function openSqliteCopy(driver: SqliteDriver): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-db-'));
  const file = join(folder, 'test.db');
  copyFileSync(inject('sqliteTemplate'), file);
  const url = `file:${file}`;
  const db = openDatabase(url, driver);
  return {
    db,
    url,
    close: async () => {
      await db.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(template: string, sql: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function openPostgresCopy(template: string): Promise<TestDatabase> {
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  const source = new URL(template).pathname.slice(1);
  await onServer(template, `CREATE DATABASE ${name} TEMPLATE ${source}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const db = openDatabase(url.href);
  return {
    db,
    url: url.href,
    close: async () => {
      await db.$disconnect();
      await onServer(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** An empty SQLite database: what a test wants that does not care which database it runs on. */
export const openTestDatabase = (): Promise<TestDatabase> => openSqliteCopy('better-sqlite3');

/**
 * Every database that contract tests run over: both SQLite drivers and, where a server is installed,
 * PostgreSQL. `describe.each(databases())('... on $name', ({ open }) => ...)`.
 */
export function databases(): DatabaseKind[] {
  const kinds: DatabaseKind[] = [
    { name: 'SQLite', provider: 'sqlite', open: () => openSqliteCopy('better-sqlite3') },
    { name: 'SQLite by libsql', provider: 'sqlite', open: () => openSqliteCopy('libsql') },
  ];
  const template = inject('postgresTemplate');
  if (template)
    kinds.push({ name: 'PostgreSQL', provider: 'postgres', open: () => openPostgresCopy(template) });
  return kinds;
}

/** The address of a new, empty, unmigrated PostgreSQL database; undefined where no server can be had. */
export async function postgresUrl(): Promise<string | undefined> {
  const template = inject('postgresTemplate');
  if (!template) return undefined;
  const url = new URL(template);
  url.pathname = `/empty_${randomUUID().replaceAll('-', '')}`;
  await onServer(template, `CREATE DATABASE ${url.pathname.slice(1)}`);
  return url.href;
}
