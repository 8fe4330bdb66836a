import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';

const BUSY_TIMEOUT_MS = 30_000;
const ALL_PAGES = 0x7fff_ffff;

/** Why a file cannot be restored; worded for the person at the terminal. */
export class UnusableBackup extends Error {}

/** `2026-11-23T04-05-06-789Z`: sorts by time and is a file name everywhere. */
const stampOf = (time: number): string => new Date(time).toISOString().replace(/[:.]/g, '-');

/**
 * Copies a SQLite database that may be in use into one file, as it stands at one instant. The copy appears
 * under its name only when it is whole.
 * @param now milliseconds since the epoch, for the default name
 * @returns the path of the copy
 */
export async function backUp(file: string, dataFolder: string, now: number, to?: string): Promise<string> {
  const target = to ?? join(dataFolder, 'backups', `redrive-${stampOf(now)}.db`);
  if (existsSync(target)) throw new UnusableBackup(`${target} already exists`);
  mkdirSync(dirname(target), { recursive: true });
  const source = new Database(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    await source.backup(`${target}.part`);
  } finally {
    source.close();
  }
  // One file that can be read where it cannot be written: no write-ahead log of its own.
  const copy = new Database(`${target}.part`);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  renameSync(`${target}.part`, target);
  return target;
}

/** The names of the migrations a file has had; throws UnusableBackup when it is no whole database of ours. */
function migrationsOf(file: string): string[] {
  const db = openReadOnly(file);
  try {
    const [check] = db.pragma('integrity_check') as { integrity_check: string }[];
    if (check?.integrity_check !== 'ok') throw new UnusableBackup(`${file} is damaged`);
    const rows = db
      .prepare<[], { name: string }>(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY name',
      )
      .all();
    return rows.map((row) => row.name);
  } catch (error) {
    if (error instanceof UnusableBackup) throw error;
    throw new UnusableBackup(`${file} is not a database of Redrive`);
  } finally {
    db.close();
  }
}

function openReadOnly(file: string): Database.Database {
  if (!existsSync(file)) throw new UnusableBackup(`${file} does not exist`);
  return new Database(file, { readonly: true, fileMustExist: true });
}

/**
 * Puts a backup's content in place of a database's, also while a server uses it: the content is written into
 * the open file, page by page, under SQLite's own lock, so that whoever reads sees either state and never a
 * mixture. The state before is kept as a backup.
 * @param now milliseconds since the epoch, for the name of the safety copy
 * @param known the migrations of this release
 * @returns the path of the safety copy (undefined when there was no database), and the migrations that the
 *   restored database has not had yet
 * @throws UnusableBackup when the backup is damaged, foreign, or newer than this release
 */
export async function restore(
  backup: string,
  file: string,
  dataFolder: string,
  now: number,
  known: readonly string[],
): Promise<{ safety: string | undefined; pending: readonly string[] }> {
  const had = migrationsOf(backup);
  const unknown = had.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UnusableBackup(`${backup} comes from a newer release (${unknown[0]}): install that one first`);
  }
  const safety = existsSync(file)
    ? await backUp(file, dataFolder, now, join(dataFolder, 'backups', `before-restore-${stampOf(now)}.db`))
    : undefined;
  mkdirSync(dirname(file), { recursive: true });
  const source = openReadOnly(backup);
  try {
    // All pages in one step: readers and writers of the file wait once, shortly.
    await source.backup(file, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  return { safety, pending: known.filter((name) => !had.includes(name)) };
}
