import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@/server/db/client';
import { openTestDatabase } from '@/tests/support/database';
import { root } from '@/tests/support/prisma';

const KILLED_AFTER = [1, 7, 40];

/** Starts a process that stores rows and prints each id after it is stored; kills it after so many. */
async function acknowledgedBeforeKill(url: string, rows: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/write-forever.ts', url], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === rows) child.kill('SIGKILL');
  }
  await ended;
  return acknowledged;
}

describe('what was acknowledged', () => {
  it.each(KILLED_AFTER)('survives kill -9 of the writing process after %i rows', async (rows) => {
    const { db, url, close } = await openTestDatabase();
    const acknowledged = await acknowledgedBeforeKill(url, rows);
    expect(acknowledged.length).toBeGreaterThanOrEqual(rows);
    const reopened = openDatabase(url);
    const stored = await reopened.user.findMany({ include: { attempts: true }, orderBy: { id: 'asc' } });
    const ids = new Set(stored.map((user) => user.id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    // Each row was stored together with its attempt or not at all.
    expect(stored.filter((user) => user.attempts.length !== 1)).toEqual([]);
    await reopened.$disconnect();
    await db.$disconnect();
    await close();
  });
});
