import type { SqlDriverAdapter, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
import { type Db, driverOf } from './client';
import { type Sql, sqlOver } from './sql';

/** What is to be written as one: all of it, or, when it throws, nothing. It must wait for nothing but `sql`. */
export type Work<T> = (sql: Sql) => Promise<T>;

interface Waiting {
  run(sql: Sql): Promise<() => void>;
  reject(error: unknown): void;
}

/** Bounds how long the first of a group waits for the last. */
const GROUP_MAX = 32;

const queues = new WeakMap<SqlDriverAdapter, Waiting[]>();

/** Statements outside a transaction, for reading. */
export const reading = async (db: Db): Promise<Sql> => sqlOver(await driverOf(db));

/**
 * Runs work in a transaction and returns when it is durable. SQLite syncs the file at each commit, so work
 * that arrives while other work waits or runs shares one: each piece stands or falls by itself, and none is
 * acknowledged before the commit. PostgreSQL groups commits itself.
 */
export async function writing<T>(db: Db, work: Work<T>): Promise<T> {
  const driver = await driverOf(db);
  return new Promise<T>((resolve, reject) => {
    const waiting: Waiting = {
      run: async (sql) => {
        const value = await work(sql);
        return () => resolve(value);
      },
      reject,
    };
    if (driver.provider === 'postgres') void commitTogether(driver, [waiting]);
    else queue(driver, waiting);
  });
}

function queue(driver: SqlDriverAdapter, waiting: Waiting): void {
  const queued = queues.get(driver) ?? [];
  queues.set(driver, queued);
  queued.push(waiting);
  // Whoever finds the queue empty empties it, after the requests that came in together have joined.
  if (queued.length === 1) setImmediate(() => commitTogether(driver, queued));
}

/** Commits what waits, group by group; what comes in meanwhile as well. Never throws. */
async function commitTogether(driver: SqlDriverAdapter, waiting: Waiting[]): Promise<void> {
  while (waiting.length > 0) {
    try {
      const transaction = await driver.startTransaction();
      const group = waiting.slice(0, GROUP_MAX);
      await commitGroup(transaction, group);
      waiting.splice(0, group.length);
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    }
  }
}

async function commitGroup(transaction: Transaction, group: readonly Waiting[]): Promise<void> {
  const sql = sqlOver(transaction);
  const settled: (() => void)[] = [];
  try {
    for (const one of group)
      settled.push(group.length === 1 ? await one.run(sql) : await apart(transaction, sql, one));
    await end(transaction, 'COMMIT');
    await transaction.commit();
  } catch (error) {
    // SQLite has rolled back by itself where the disk was the trouble: then there is nothing left to end.
    await end(transaction, 'ROLLBACK').catch(() => {});
    await transaction.rollback();
    for (const { reject } of group) reject(error);
    return;
  }
  for (const settle of settled) settle();
}

/** Runs one piece of a group so that its failure leaves the others standing. Throws when the group is lost. */
async function apart(transaction: Transaction, sql: Sql, one: Waiting): Promise<() => void> {
  await say(transaction, 'SAVEPOINT one');
  try {
    const settle = await one.run(sql);
    await say(transaction, 'RELEASE one');
    return settle;
  } catch (error) {
    await say(transaction, 'ROLLBACK TO one').catch(() => {
      throw error;
    });
    await say(transaction, 'RELEASE one');
    return () => one.reject(error);
  }
}

/** Some drivers end a transaction themselves, others leave the statement to whoever began it. */
const end = async (transaction: Transaction, how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
  if (!transaction.options.usePhantomQuery) await say(transaction, how);
};

const say = (driver: SqlQueryable, sql: string): Promise<number> =>
  driver.executeRaw({ sql, args: [], argTypes: [] });
