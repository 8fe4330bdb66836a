import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { root } from './prisma';

interface Migration {
  name: string;
  sql: string;
}

function migrationsFor(provider: 'sqlite' | 'postgres'): Migration[] {
  const folder = join(root, 'prisma', 'migrations', provider);
  const names = readdirSync(folder).filter((name) => !name.includes('.'));
  return names
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }));
}

/** The table by which Prisma knows what a database has had, with a row per migration. */
function history(migrations: readonly Migration[], instant: 'DATETIME' | 'TIMESTAMPTZ'): string {
  const row = ({ name, sql }: Migration) => {
    const checksum = createHash('sha256').update(sql).digest('hex');
    return `('${randomUUID()}', '${checksum}', CURRENT_TIMESTAMP, '${name}', CURRENT_TIMESTAMP, 1)`;
  };
  return `CREATE TABLE "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" ${instant},
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" ${instant},
    "started_at" ${instant} NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  );
  INSERT INTO "_prisma_migrations"
    ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
    VALUES ${migrations.map(row).join(', ')};`;
}

/** Makes a migrated SQLite file, without the seconds that the command line takes. */
export function migrateSqlite(file: string): void {
  const migrations = migrationsFor('sqlite');
  const db = new Database(file);
  for (const { sql } of migrations) db.exec(sql);
  db.exec(history(migrations, 'DATETIME'));
  db.close();
}

/** Migrates an empty PostgreSQL database, without the seconds that the command line takes. */
export async function migratePostgres(url: string): Promise<void> {
  const migrations = migrationsFor('postgres');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const { sql } of migrations) await client.query(sql);
    await client.query(history(migrations, 'TIMESTAMPTZ'));
  } finally {
    await client.end();
  }
}
