import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts: string[]) => path.join(root, ...parts);

// The CLI looks up a host for its own update check otherwise.
process.env.CHECKPOINT_DISABLE = '1';
// A script cannot be spawned as a program on Windows; there the CLI fetches its native engine.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= inRoot('scripts', 'schema-engine.mjs');
}

const dataFolder = path.resolve(root, process.env.REDRIVE_DATA || 'data');
const url = process.env.DATABASE_URL || `file:${path.join(dataFolder, 'redrive.db')}`;
const provider = /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite';

/** The schema is written once, for SQLite; PostgreSQL gets a copy that differs in two words. */
function postgresSchema(): string {
  const folder = inRoot('prisma', '.postgres');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(inRoot('prisma', 'schema'))) {
    const text = readFileSync(inRoot('prisma', 'schema', name), 'utf8')
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace('generated/sqlite"', 'generated/postgres"');
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

export default defineConfig({
  schema: provider === 'postgres' ? postgresSchema() : inRoot('prisma', 'schema'),
  migrations: { path: inRoot('prisma', 'migrations', provider) },
  datasource: { url, shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
});
