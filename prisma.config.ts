import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(inRoot('prisma', 'schema'));
  for (const stale of readdirSync(folder).filter((name) => !names.includes(name))) {
    rmSync(path.join(folder, stale));
  }
  for (const name of names) {
    const text = readFileSync(inRoot('prisma', 'schema', name), 'utf8')
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace('generated/sqlite"', 'generated/postgres"');
    // Written only when it changed: several commands may read it at once.
    const copy = path.join(folder, name);
    if (!existsSync(copy) || readFileSync(copy, 'utf8') !== text) writeFileSync(copy, text);
  }
  return folder;
}

export default defineConfig({
  schema: provider === 'postgres' ? postgresSchema() : inRoot('prisma', 'schema'),
  migrations: { path: inRoot('prisma', 'migrations', provider) },
  datasource: { url, shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
});
