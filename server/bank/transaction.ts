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
/** A race is lost at once. Who waited this long for a lock would, by trying again, only hold up everybody else. */
const RETRY_WITHIN_MS = 1_000;
/** Unique constraint, write conflict, timed-out lock: somebody else wrote first, so looking again helps. */
const RACES = new Set<unknown>([
  ...['P2002', 'P2034', 'P1008', 'P2028'],
  ...['UniqueConstraintViolation', 'TransactionWriteConflict', 'SocketTimeout'],
]);

function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const named = failureChain(error).some(({ code, kind }) => RACES.has(code) || RACES.has(kind));
  return named || /SQLITE_BUSY|database is locked/.test(error.message);
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
      if (late || attempt === TRIES_MAX || !isRace(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}
