import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface BenchDatabase {
  folder: string;
  file: string;
  url: string;
  remove(): void;
}

/** A migrated database in a folder of its own. */
export function benchDatabase(): BenchDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-bench-'));
  const file = join(folder, 'bench.db');
  const database = openRaw(file);
  const migrations = join('prisma', 'migrations', 'sqlite');
  for (const name of readdirSync(migrations).sort()) {
    if (!name.endsWith('.toml')) database.exec(readFileSync(join(migrations, name, 'migration.sql'), 'utf8'));
  }
  database.close();
  return {
    folder,
    file,
    url: `file:${file}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A connection without Prisma, set like the product's. */
export function openRaw(file: string): Database.Database {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return database;
}

/** How Prisma writes an instant. */
export const stored = (instant: number): string => new Date(instant).toISOString().replace('Z', '+00:00');

export interface BenchLearner {
  id: string;
  token: string;
}

/** Accounts with an access token each. */
export function addLearners(database: Database.Database, count: number): BenchLearner[] {
  const now = stored(Date.now());
  const user = database.prepare('INSERT INTO User (id, guest, createdAt, lastSeenAt) VALUES (?, 0, ?, ?)');
  const access = database.prepare(
    'INSERT INTO AccessToken (id, userId, name, tokenHash, createdAt) VALUES (?, ?, ?, ?, ?)',
  );
  return database.transaction(() =>
    Array.from({ length: count }, () => {
      const id = randomUUID();
      const token = `rdr_${randomBytes(32).toString('base64url')}`;
      user.run(id, now, now);
      access.run(randomUUID(), id, 'bench', createHash('sha256').update(token).digest('hex'), now);
      return { id, token };
    }),
  )();
}
