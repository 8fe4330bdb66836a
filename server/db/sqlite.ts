import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { log } from '@/server/log';
import { keepStatements } from './kept-statements';

const BUSY_TIMEOUT_MS = 5000;
const MEMORY = ':memory:';
/** FULL: a commit is on the disk before it is acknowledged, so a power cut loses no stored answer. */
const PRAGMAS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA foreign_keys = ON`;

/** The file a `file:` address names, absolute; undefined for a database in memory. */
export function sqliteFile(url: string): string | undefined {
  if (url.includes(MEMORY)) return undefined;
  return resolve(url.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, ''));
}

/** Which driver is used: libsql stands in where better-sqlite3 could be neither downloaded nor compiled. */
export type SqliteDriver = 'better-sqlite3' | 'libsql';

/**
 * A Prisma adapter for one SQLite file. Throws on the first query when the file is absent.
 * @param driver for tests; by default the first that can be loaded
 */
export function sqliteAdapter(url: string, driver?: SqliteDriver): SqlDriverAdapterFactory {
  const file = sqliteFile(url);
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    connect: async () => {
      const stillThere = file ? watchFile(file) : () => {};
      const writer = await open(file, driver);
      const reader = file ? await open(file, driver) : undefined;
      return isolated(writer, reader, stillThere);
    },
  };
}

/**
 * A check that the file is still the one that stood here now. SQLite goes on writing to a file that was
 * removed or replaced: what it acknowledges would be gone with the process.
 */
function watchFile(file: string): () => void {
  const inode = () => statSync(file, { throwIfNoEntry: false })?.ino;
  const missing = () =>
    new Error(`no database at ${file}: "npm start" creates it; check DATABASE_URL and REDRIVE_DATA`);
  const first = inode();
  if (first === undefined) throw missing();
  return () => {
    if (inode() !== first) throw missing();
  };
}

async function open(file: string | undefined, driver: SqliteDriver | undefined): Promise<SqlDriverAdapter> {
  if (driver === 'libsql') return openLibsql(file);
  try {
    const url = file ?? MEMORY;
    const adapter = await new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS }).connect();
    await adapter.executeScript(PRAGMAS);
    keepStatements(adapter);
    return adapter;
  } catch (error) {
    if (driver || !isUnloadable(error)) throw error;
    sayFallback();
    return openLibsql(file);
  }
}

/** No binary for this machine, or one built for another Node. */
function isUnloadable(error: unknown): boolean {
  return error instanceof Error && /bindings file|NODE_MODULE_VERSION|ERR_DLOPEN|dlopen/i.test(error.message);
}

/** libsql opens a new connection after each transaction, so its settings must be those it starts with. */
async function openLibsql(file: string | undefined): Promise<SqlDriverAdapter> {
  const { PrismaLibSql } = await import('@prisma/adapter-libsql');
  const url = file ? `file:${file}` : MEMORY;
  const adapter = await new PrismaLibSql({ url, intMode: 'bigint', timeout: BUSY_TIMEOUT_MS }).connect();
  await adapter.executeScript('PRAGMA journal_mode = WAL');
  return adapter;
}

let said = false;
function sayFallback(): void {
  if (said) return;
  said = true;
  log.warn('better-sqlite3 cannot be loaded; using libsql, which stores about half as many answers a second');
}

/**
 * The driver runs everything on one connection: what is asked beside an open transaction would take part in
 * it, see what is not yet committed, and be lost with it. Here, reads outside a transaction go to a second
 * connection, and writes outside a transaction wait until none is open.
 */
function isolated(
  writer: SqlDriverAdapter,
  reader: SqlDriverAdapter | undefined,
  stillThere: () => void,
): SqlDriverAdapter {
  let last: Promise<void> = Promise.resolve();
  /** Waits for whoever holds the writing connection; the answer gives it back. */
  const take = async (): Promise<() => void> => {
    const before = last;
    let release = () => {};
    last = new Promise((done) => {
      release = done;
    });
    await before;
    try {
      stillThere();
    } catch (error) {
      release();
      throw error;
    }
    return release;
  };
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await take();
    try {
      return await work();
    } finally {
      release();
    }
  };
  const onlyReads = (query: SqlQuery) => /^\s*SELECT\b/i.test(query.sql);

  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    queryRaw: (query) =>
      reader && onlyReads(query) ? reader.queryRaw(query) : alone(() => writer.queryRaw(query)),
    executeRaw: (query) => alone(() => writer.executeRaw(query)),
    executeScript: (script) => alone(() => writer.executeScript(script)),
    startTransaction: async (level) => {
      const release = await take();
      try {
        return releasing(await writer.startTransaction(level), release);
      } catch (error) {
        release();
        throw error;
      }
    },
    dispose: async () => {
      await reader?.dispose();
      await writer.dispose();
    },
  };
}

/** The transaction, giving its connection back at its end. */
function releasing(transaction: Transaction, release: () => void): Transaction {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  transaction.commit = () => commit().finally(release);
  transaction.rollback = () => rollback().finally(release);
  return transaction;
}
