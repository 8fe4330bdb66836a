import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, restore, UnusableBackup } from '@/server/db/backup';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { root } from '@/tests/support/prisma';

const NOW = Date.UTC(2026, 10, 23);
const known = readdirSync(join(root, 'prisma/migrations/sqlite')).filter((name) => !name.includes('.'));
const folder = mkdtempSync(join(tmpdir(), 'redrive-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

let test: TestDatabase;
let file = '';
let dataFolder = '';
beforeEach(async () => {
  test = await openTestDatabase();
  file = test.url.slice('file:'.length);
  dataFolder = join(folder, randomUUID());
});
afterEach(() => test.close());

const addUser = () => test.db.user.create({ data: { id: randomUUID() } });

describe('backup and restore of SQLite', () => {
  it('copies a database in use, what stands only in the write-ahead log included', async () => {
    await addUser();
    const copy = await backUp(file, dataFolder, NOW);
    expect(copy).toBe(join(dataFolder, 'backups', 'redrive-2026-11-23T00-00-00-000Z.db'));
    const db = new Database(copy, { readonly: true });
    expect(db.prepare('SELECT count(*) AS n FROM User').get()).toEqual({ n: 1 });
    db.close();
    expect(readdirSync(join(dataFolder, 'backups'))).toHaveLength(1);
  });

  it('does not overwrite a backup', async () => {
    const copy = await backUp(file, dataFolder, NOW);
    await expect(backUp(file, dataFolder, NOW, copy)).rejects.toThrow(/already exists/);
  });

  it('restores under a running client and keeps the state before', async () => {
    await addUser();
    const copy = await backUp(file, dataFolder, NOW);
    await addUser();
    await addUser();
    const { safety, pending } = await restore(copy, file, dataFolder, NOW, known);
    expect(await test.db.user.count()).toBe(1);
    await addUser();
    expect(await test.db.user.count()).toBe(2);
    expect(await test.db.$queryRawUnsafe('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(pending).toEqual([]);
    const kept = new Database(safety ?? '', { readonly: true });
    expect(kept.prepare('SELECT count(*) AS n FROM User').get()).toEqual({ n: 3 });
    kept.close();
  });

  it('restores where there is no database yet', async () => {
    await addUser();
    const copy = await backUp(file, dataFolder, NOW);
    const fresh = join(dataFolder, 'fresh', 'redrive.db');
    expect((await restore(copy, fresh, dataFolder, NOW, known)).safety).toBeUndefined();
    const db = new Database(fresh, { readonly: true });
    expect(db.prepare('SELECT count(*) AS n FROM User').get()).toEqual({ n: 1 });
    db.close();
  });

  it('names the migrations that a restored database still needs', async () => {
    const copy = await backUp(file, dataFolder, NOW);
    const { pending } = await restore(copy, file, dataFolder, NOW, [...known, '99990101000000_later']);
    expect(pending).toEqual(['99990101000000_later']);
  });

  it('refuses what is no backup, damaged, or newer, and changes nothing', async () => {
    await addUser();
    const text = join(folder, 'text.db');
    writeFileSync(text, 'not a database, but longer than a header of one hundred bytes '.repeat(20));
    const foreign = join(folder, 'foreign.db');
    new Database(foreign).exec('CREATE TABLE x (y)').close();
    const newer = await backUp(file, dataFolder, NOW);
    const tries = [
      restore(join(folder, 'absent.db'), file, dataFolder, NOW, known),
      restore(text, file, dataFolder, NOW, known),
      restore(foreign, file, dataFolder, NOW, known),
      restore(newer, file, dataFolder, NOW, []),
    ];
    for (const attempt of await Promise.allSettled(tries)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: expect.any(UnusableBackup) });
    }
    expect(await test.db.user.count()).toBe(1);
    expect(existsSync(join(dataFolder, 'backups', 'before-restore-2026-11-23T00-00-00-000Z.db'))).toBe(false);
  });
});
