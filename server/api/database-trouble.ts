import { fail, type Refusal, type Result } from '@/core/kernel/result';
import { failureChain } from '@/server/db/failure';
import { log } from '@/server/log';
import type { RefusalCode } from '@/server/use-cases/refusals';

export type DatabaseTrouble = Extract<
  RefusalCode,
  'server.database-unavailable' | 'server.database-read-only'
>;

/** Prisma's own codes: not reachable, timed out, closed, no turn in time, pool exhausted, tables missing. */
const UNAVAILABLE = new Set([
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1017',
  'P2021',
  'P2024',
  'P2028',
  'P2037',
]);
/** The same where no code of Prisma's stands above what the driver adapter reports. */
const UNAVAILABLE_KINDS = new Set([
  'DatabaseNotReachable',
  'DatabaseDoesNotExist',
  'SocketTimeout',
  'ConnectionClosed',
  'TableDoesNotExist',
  'TooManyConnections',
]);
/** What the drivers call it: SQLite's result codes, PostgreSQL's SQLSTATE, Node's system errors. */
const UNAVAILABLE_DRIVER =
  /^(SQLITE_(BUSY|LOCKED|CANTOPEN|IOERR|CORRUPT|NOTADB|PROTOCOL|READONLY_DBMOVED)|08\w{3}$|53\w{3}$|57P0\d$|55P03$|ECONN|ETIMEDOUT|ENOTFOUND|EPIPE)/;
/** A full disk can still be read, like a read-only file. */
const READ_ONLY_DRIVER = /^(SQLITE_READONLY|SQLITE_FULL|25006$|53100$)/;
const MISSING_FILE = /^no database at /;

/**
 * What the database's trouble is called, or null when the error is something else. Covers a file that is
 * missing, locked, read-only or no database, a full disk, and a server that cannot be reached.
 */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  const links = failureChain(error);
  const codes = links.flatMap(({ code, originalCode }) =>
    [code, originalCode].filter((one) => typeof one === 'string'),
  );
  const is = (pattern: RegExp) => codes.some((code) => pattern.test(code));
  const missing = links.some(({ message }) => typeof message === 'string' && MISSING_FILE.test(message));
  if (missing || is(UNAVAILABLE_DRIVER)) return 'server.database-unavailable';
  if (is(READ_ONLY_DRIVER)) return 'server.database-read-only';
  const known = codes.some((code) => UNAVAILABLE.has(code));
  const reported = links.some(({ kind }) => typeof kind === 'string' && UNAVAILABLE_KINDS.has(kind));
  return known || reported ? 'server.database-unavailable' : null;
}

/**
 * Runs a use case; trouble with the database becomes a refusal, logged once. For server actions and pages;
 * the API does the same at its boundary. Everything else throws.
 */
export async function refusingTrouble<T, E extends Refusal<RefusalCode>>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | Refusal<DatabaseTrouble>>> {
  try {
    return await work();
  } catch (error) {
    const code = databaseTrouble(error);
    if (!code) throw error;
    log.error({ error, code }, 'the database is in trouble');
    return fail(code);
  }
}
