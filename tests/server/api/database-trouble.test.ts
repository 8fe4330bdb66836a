import { chmodSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@/core/kernel/result';
import { databaseTrouble, refusingTrouble } from '@/server/api/database-trouble';
import { openDatabase } from '@/server/db/client';
import { sqliteFile } from '@/server/db/sqlite';
import { heedingFileModes } from '@/tests/support/file-modes';
import { type ApiWorld, apiWorld, someAnswer } from './world';

let world: ApiWorld;
let file: string;
beforeEach(async () => {
  world = await apiWorld();
  file = sqliteFile(world.url) ?? '';
});
afterEach(() => world.close());

/** Draws an item and says how its answer went. */
async function answer() {
  const { token } = await world.account();
  const drawn = await world.send('POST', '/items/draw', { token, body: { question: 'dlq-type-match' } });
  const body = {
    responseId: '5f0c1a52-7d0e-4f6e-9a53-3a5f3f1f9a01',
    item: drawn.json.itemToken,
    answer: someAnswer((drawn.json.item as { structure: Record<string, unknown> }).structure),
    certainty: 'think',
    elapsedMs: 10,
  };
  return { send: () => world.send('POST', '/responses', { token, body }), token };
}

describe('a database in trouble', () => {
  it('is not found: 503, and nothing is acknowledged', async () => {
    const { send } = await answer();
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    const { status, json, headers } = await send();
    expect([status, json.code]).toEqual([503, 'server.database-unavailable']);
    expect(headers.get('retry-after')).toBe('2');
  });

  it('was never there: 503', async () => {
    const db = openDatabase(`file:${file}.none`);
    expect(await refusingTrouble(async () => ok(await db.user.count()))).toEqual({
      ok: false,
      error: { code: 'server.database-unavailable' },
    });
  });

  it('is locked by another process: reads go on, writes are 503 and keep nothing', async () => {
    const { send, token } = await answer();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const locked = await send();
    const read = await world.send('GET', '/me', { token });
    other.exec('ROLLBACK');
    other.close();
    expect([locked.status, locked.json.code]).toEqual([503, 'server.database-unavailable']);
    expect(read.status).toBe(200);
    expect(await world.db.response.count()).toBe(0);
    expect((await send()).status).toBe(200);
  });

  it('cannot be written: reads go on, writes are 503 with their own code', async () => {
    const { send, token } = await answer();
    // A connection that was opened for writing is not stopped by file modes: SQLite is told itself.
    await world.db.$executeRawUnsafe('PRAGMA query_only = ON');
    const { status, json } = await send();
    expect([status, json.code]).toEqual([503, 'server.database-read-only']);
    world.clock.now += 120_000;
    expect((await world.send('GET', '/me', { token })).status).toBe(200);
  });

  it('has a read-only file: reads go on, writes are refused with their own code', async () => {
    const { send, token } = await answer();
    expect((await world.send('GET', '/me', { token })).status).toBe(200);
    chmodSync(file, 0o444);
    await heedingFileModes(dirname(file), async () => {
      const db = openDatabase(world.url);
      expect(await db.user.count()).toBe(1);
      const written = refusingTrouble(async () => ok(await db.user.create({ data: { id: 'x' } })));
      expect(await written).toEqual({ ok: false, error: { code: 'server.database-read-only' } });
      await db.$disconnect();
    });
    // What was opened for writing before goes on.
    expect((await send()).status).toBe(200);
  });

  it('has no tables, or is no database', async () => {
    new Database(`${file}.empty`).exec('CREATE TABLE other (id)').close();
    const db = openDatabase(`file:${file}.empty`);
    const counted = await refusingTrouble(async () => ok(await db.user.count()));
    expect(counted).toEqual({ ok: false, error: { code: 'server.database-unavailable' } });
    await db.$disconnect();
  });
});

describe('anything else', () => {
  it('is no trouble of the database', async () => {
    for (const error of [
      new Error('other'),
      null,
      'text',
      { code: 'P2002' },
      { code: 42, cause: { cause: null } },
    ]) {
      expect(databaseTrouble(error)).toBeNull();
    }
    await expect(refusingTrouble(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  });

  it('is a logged 500 with an id, and tells nothing of itself', async () => {
    const { now } = world.deps;
    world.deps.now = () => {
      throw new Error('secret detail');
    };
    const sent = await world.send('POST', '/items/draw', { body: {} });
    world.deps.now = now;
    expect([sent.status, sent.json.code]).toEqual([500, 'api.unexpected']);
    expect(sent.text).not.toContain('secret detail');
    expect(sent.json.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('names what PostgreSQL and other drivers report', () => {
    const reported = (originalCode: string) => ({
      name: 'x',
      meta: { driverAdapterError: { cause: { originalCode } } },
    });
    expect(databaseTrouble(reported('25006'))).toBe('server.database-read-only');
    expect(databaseTrouble(reported('57P01'))).toBe('server.database-unavailable');
    expect(databaseTrouble(reported('SQLITE_FULL'))).toBe('server.database-read-only');
    expect(databaseTrouble({ code: 'P1001' })).toBe('server.database-unavailable');
    expect(databaseTrouble({ code: 'ECONNREFUSED' })).toBe('server.database-unavailable');
    expect(databaseTrouble(reported('23505'))).toBeNull();
  });
});
