import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate } from '@/scripts/prepare/database.mjs';

const LAST = '20261130031500_exam_version';
const folder = mkdtempSync(join(tmpdir(), 'redrive-update-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A database as the release before the last migration left it, with one account. */
async function formerDatabase(name: string) {
  const dataFolder = join(folder, name);
  const file = join(folder, `${name}.db`);
  const url = `file:${file}`;
  await migrate({ url, dataFolder });
  new Database(file)
    .exec(`DELETE FROM _prisma_migrations WHERE migration_name = '${LAST}';
      INSERT INTO "User" (id, "examVersion", "lastSeenAt") VALUES ('u', 'dva-c03', '2026-11-30T00:00:00.000Z')`)
    .close();
  const backups = () => {
    const kept = join(dataFolder, 'backups');
    return existsSync(kept) ? readdirSync(kept).map((backup) => join(kept, backup)) : [];
  };
  return { url, file, dataFolder, backups };
}

const versionIn = (file: string): unknown => {
  const db = new Database(file, { readonly: true });
  const found = db.prepare('SELECT "examVersion" FROM "User"').pluck().get();
  db.close();
  return found;
};

describe('a database of a former release', () => {
  it('is updated at the start, after a copy was made', async () => {
    const { backups, file, ...chosen } = await formerDatabase('free');
    await migrate(chosen);
    expect(versionIn(file)).toBe('DVA-C03');
    const [copy = '', ...others] = backups();
    expect(copy).toContain(`before-${LAST}-`);
    expect(others).toEqual([]);
    expect(versionIn(copy)).toBe('dva-c03');
    await migrate(chosen);
    expect(backups()).toHaveLength(1);
  });

  it('is left as it is while another server uses it, and says so', async () => {
    const { backups, file, ...chosen } = await formerDatabase('used');
    const other = new Database(file);
    // As a server opens it.
    other.pragma('journal_mode = WAL');
    other.prepare('SELECT 1 FROM "User"').get();
    await expect(migrate(chosen)).rejects.toThrow(/another server is using it. Stop that server/);
    other.close();
    expect(versionIn(file)).toBe('dva-c03');
    expect(backups()).toEqual([]);
  });
});
