import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migratePostgres, migrateSqlite } from './migrate';
import { hasPostgres, type PostgresServer, startPostgres } from './postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated, empty SQLite file to copy. */
    sqliteTemplate: string;
    /** The server's database that others are copied from; undefined where no server can be had. */
    postgresTemplate: string | undefined;
  }
}

/** Once per run: both databases migrated, to be copied by every test file that asks for one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-tests-'));
  const template = join(folder, 'template.db');
  let server: PostgresServer | undefined;
  migrateSqlite(template);
  let postgresTemplate: string | undefined;
  if (hasPostgres()) {
    server = await startPostgres();
    postgresTemplate = await server.newDatabase();
    await migratePostgres(postgresTemplate);
  } else {
    console.warn('No PostgreSQL server is installed: its tests are left out (apt-get install postgresql).');
  }
  project.provide('sqliteTemplate', template);
  project.provide('postgresTemplate', postgresTemplate);
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
