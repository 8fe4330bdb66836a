import { fail, type Refusal } from '@/core/kernel/result';
import type { Db } from '@/server/db/client';
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
const RETRIED_CODES = ['P2002', 'P2034', 'P1008', 'P2028'];

function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return (
    RETRIED_CODES.some((retried) => retried === code) || /SQLITE_BUSY|database is locked/.test(error.message)
  );
}

/**
 * Runs work in one transaction: all of it is written, or nothing. A lost race runs it again from the start,
 * so that the work sees what the winner wrote; `pass` counts from 1. Throws what it cannot explain.
 */
export async function transact<T>(
  db: Db,
  work: (tx: Tx, pass: number) => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; error: Refusal<RefusalCode> }> {
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return { ok: true, value: await db.$transaction((tx) => work(tx, attempt)) };
    } catch (error) {
      if (error instanceof Refused) return fail(error.code, error.detail);
      const late = performance.now() - startedAt > RETRY_WITHIN_MS;
      if (late || attempt === TRIES_MAX || !isRace(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}
