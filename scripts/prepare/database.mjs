// The database's tables: migrated when a migration is pending, SQLite files copied before that.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot, mustRunTool, Stop, say, step } from './terminal.mjs';

const require = createRequire(import.meta.url);
const isPostgres = (url) => /^postgres(ql)?:/.test(url);

/** The file of a SQLite address, absolute. */
export const sqliteFile = (url) => path.resolve(url.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, ''));

/**
 * Applies the pending migrations to the database of DATABASE_URL. A database that cannot be read is left to
 * the migration tool, whose words say what is wrong with it.
 */
export async function migrate({ url, dataFolder }) {
  const provider = isPostgres(url) ? 'postgres' : 'sqlite';
  const names = readdirSync(inRoot('prisma', 'migrations', provider), { withFileTypes: true });
  const all = names.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const applied = await appliedMigrations(url).catch(() => []);
  const pending = all.filter((name) => !applied.includes(name)).sort();
  if (pending.length === 0) return;
  const existing = provider === 'sqlite' && existsSync(sqliteFile(url)) && applied.length > 0;
  if (existing && isInUse(sqliteFile(url))) {
    throw new Stop(
      `The database at ${url} has to be updated for this release, and another server is using it. Stop that server, then start again.`,
    );
  }
  const copy = existing ? await keepCopy(sqliteFile(url), dataFolder, pending[0]) : undefined;
  const wayBack = copy
    ? ` Its state before: ${copy}; "npm run restore -- FILE" of the former release brings it back.`
    : '';
  await step(existing ? 'Updating the database' : 'Creating the database', () =>
    mustRunTool(
      'prisma/build/index.js',
      ['migrate', 'deploy'],
      `The database at ${withoutPassword(url)} could not be prepared.${wayBack}`,
      { quiet: true, env: { DATABASE_URL: url } },
    ),
  );
}

async function appliedMigrations(url) {
  const query =
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL';
  if (isPostgres(url)) {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      return (await client.query(query)).rows.map((row) => row.name);
    } finally {
      await client.end();
    }
  }
  if (!existsSync(sqliteFile(url))) return [];
  return onSqlite(sqliteFile(url), (db) =>
    db
      .prepare(query)
      .all()
      .map((row) => row.name),
  );
}

/** Both drivers have the same interface for what is needed here. */
function onSqlite(file, work) {
  const db = openSqlite(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function openSqlite(file) {
  try {
    return new (require('better-sqlite3'))(file, { fileMustExist: true });
  } catch (error) {
    if (!/bindings file|NODE_MODULE_VERSION/.test(error.message)) throw error;
    return new (require('libsql'))(file);
  }
}

/** Whether somebody else has the file open, which migrations need for themselves. */
const isInUse = (file) =>
  onSqlite(file, (db) => {
    try {
      db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK');
      return false;
    } catch (error) {
      if (!/locked|busy/i.test(error.message)) throw error;
      return true;
    }
  });

async function keepCopy(file, dataFolder, migration) {
  const folder = path.join(dataFolder, 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copy = path.join(folder, `before-${migration}-${stamp}.db`);
  // Not a file copy: what stands only in the write-ahead log belongs to it.
  onSqlite(file, (db) => db.prepare('VACUUM INTO ?').run(copy));
  say(`A copy of the database as it was: ${copy}`);
  return copy;
}

/** The clients for both databases: which one is used is decided when the server starts. */
export async function generateClients() {
  const failure = 'The database client could not be generated.';
  for (const url of ['file:unused.db', 'postgresql://unused/unused']) {
    await mustRunTool('prisma/build/index.js', ['generate'], failure, {
      quiet: true,
      env: { DATABASE_URL: url },
    });
  }
}

export function withoutPassword(url) {
  return url.replace(/:\/\/([^:/@]+):[^@]*@/, '://$1:…@');
}
