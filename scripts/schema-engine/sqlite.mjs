// SQLite for the stand-in engine: better-sqlite3, or libsql where that cannot be loaded.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** What Prisma's engine creates itself on every other database. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;
const SIDE_FILES = ['', '-wal', '-shm', '-journal'];
const BUSY_TIMEOUT_MS = 5000;

async function loadDriver() {
  if (process.env.REDRIVE_SQLITE_DRIVER !== 'libsql') {
    try {
      const { default: Database } = await import('better-sqlite3');
      new Database(':memory:').close();
      const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3');
      return (url) => new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS });
    } catch (error) {
      if (process.env.REDRIVE_SQLITE_DRIVER === 'better-sqlite3') throw error;
    }
  }
  const { PrismaLibSql } = await import('@prisma/adapter-libsql');
  return (url) => new PrismaLibSql({ url, intMode: 'bigint', timeout: BUSY_TIMEOUT_MS });
}

function refusal(code, message) {
  return Object.assign(new Error(message), { code });
}

/** Scripts of many statements come through executeRaw, which one driver refuses and the other cuts short. */
function withScripts(adapter) {
  const executeRaw = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

/** @returns {Promise<import('./provider.mjs').Provider>} */
export async function openSqlite(url = 'file::memory:') {
  const inMemory = url.includes(':memory:');
  const file = inMemory ? undefined : resolve(url.replace(/^file:(\/\/)?/, '').replace(/\?.*$/, ''));
  const fileUrl = inMemory ? ':memory:' : `file:${file}`;
  const driver = await loadDriver();
  const opened = new Set();

  const connect = async (target, afterEnd = () => {}) => {
    if (!inMemory) mkdirSync(dirname(file), { recursive: true });
    const adapter = withScripts(await driver(target).connect());
    opened.add(adapter);
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      if (!opened.delete(adapter)) return;
      await dispose();
      afterEnd();
    };
    return adapter;
  };
  /** A file, because libsql opens a new connection after a transaction and would lose a database in memory. */
  const connectToShadow = () => {
    const scratch = mkdtempSync(join(tmpdir(), 'redrive-shadow-'));
    return connect(`file:${join(scratch, 'shadow.db')}`, () =>
      rmSync(scratch, { recursive: true, force: true }),
    );
  };
  const disconnect = async () => {
    for (const adapter of [...opened]) await adapter.dispose();
  };
  const remove = async () => {
    await disconnect();
    if (file) for (const suffix of SIDE_FILES) rmSync(file + suffix, { force: true });
  };
  const create = async () => {
    const adapter = await connect(fileUrl);
    await adapter.executeScript('PRAGMA user_version');
    await adapter.dispose();
    return file ? basename(file) : ':memory:';
  };

  return {
    factory: () => ({
      provider: 'sqlite',
      adapterName: driver(fileUrl).adapterName,
      connect: () => connect(fileUrl),
      connectToShadowDb: connectToShadow,
    }),
    create,
    check: async () => {
      if (file && !existsSync(file)) throw refusal('P1003', `Database \`${basename(file)}\` does not exist`);
      await (await connect(fileUrl)).dispose();
    },
    drop: remove,
    reset: async () => {
      await remove();
      await create();
    },
    /** Only in an empty database: one with tables but no history must stay P3005. */
    prepareHistory: async () => {
      const adapter = await connect(fileUrl);
      const sql = "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
      const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
      if (Number(rows[0][0]) === 0) {
        await adapter.executeScript(HISTORY_TABLE);
      }
      await adapter.dispose();
    },
    disconnect,
    close: disconnect,
  };
}
