import { fail, type Refusal } from '@/core/kernel/result';
import type { Db } from '@/server/db/client';
import { failureChain } from '@/server/db/failure';
import type { Sql } from '@/server/db/sql';
import { writing } from '@/server/db/writes';
import type { RefusalCode } from '@/server/use-cases/refusals';

export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];

/** Thrown inside a transaction to leave nothing behind; `transact` turns it into a refusal. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail?: Refusal['detail'],
  ) {
    super(code);
    this.name = 'Refused';
  }
}

const TRIES_MAX = 4;
const PAUSE_MS = 15;
/** Who waited this long for a lock would, by trying again, only hold up everybody else. */
const RETRY_WITHIN_MS = 1_000;
/** Unique constraint, write conflict: somebody else wrote first, so looking again helps. */
const LOST = new Set<unknown>(['P2002', 'P2034', 'UniqueConstraintViolation', 'TransactionWriteConflict']);
/** A lock or a turn that did not come in time. */
const WAITED = new Set<unknown>(['P1008', 'P2028', 'SocketTimeout']);

function isNamed(error: Error, names: ReadonlySet<unknown>): boolean {
  return failureChain(error).some(({ code, kind }) => names.has(code) || names.has(kind));
}

/** @param late whether trying has taken long already */
function maySucceedNow(error: unknown, late: boolean): boolean {
  if (!(error instanceof Error)) return false;
  const waited = isNamed(error, WAITED) || /SQLITE_BUSY|database is locked/.test(error.message);
  return isNamed(error, LOST) || (waited && !late);
}

type Done<T> = Promise<{ ok: true; value: T } | { ok: false; error: Refusal<RefusalCode> }>;

/**
 * Runs work in one transaction: all of it is written, or nothing. A lost race runs it again from the start,
 * so that the work sees what the winner wrote; `pass` counts from 1. Throws what it cannot explain.
 */
export const transact = <T>(db: Db, work: (tx: Tx, pass: number) => Promise<T>): Done<T> =>
  untilWon((pass) => db.$transaction((tx) => work(tx, pass)));

/** As `transact`, for work in statements of ours: what is asked most often takes this way. */
export const transactSql = <T>(db: Db, work: (sql: Sql, pass: number) => Promise<T>): Done<T> =>
  untilWon((pass) => writing(db, (sql) => work(sql, pass)));

async function untilWon<T>(run: (pass: number) => Promise<T>): Done<T> {
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return { ok: true, value: await run(attempt) };
    } catch (error) {
      if (error instanceof Refused) return fail(error.code, error.detail);
      const late = performance.now() - startedAt > RETRY_WITHIN_MS;
      if (attempt === TRIES_MAX || !maySucceedNow(error, late)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}
