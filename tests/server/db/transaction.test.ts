import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact, transactSql } from '@/server/bank/transaction';
import { insert } from '@/server/db/sql';
import { databases, type TestDatabase } from '@/tests/support/database';

const now = new Date('2026-11-23T04:05:06.789Z');
const row = (id: string) => ({ id, createdAt: now, lastSeenAt: now });
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe.each(databases())('a lost race on $name', ({ open }) => {
  let test: TestDatabase;
  const taken = randomUUID();
  beforeAll(async () => {
    test = await open();
    await test.db.user.create({ data: row(taken) });
  });
  afterAll(() => test.close());

  it('is run again, also when finding out took long', async () => {
    const byPrisma = transact(test.db, async (tx, pass) => {
      if (pass === 1) await aWhile();
      if (pass === 1) await tx.user.create({ data: row(taken) });
      return pass;
    });
    expect(await byPrisma).toEqual({ ok: true, value: 2 });
    const byStatements = transactSql(test.db, async (sql, pass) => {
      if (pass === 1) await aWhile();
      if (pass === 1) await insert(sql, 'User', row(taken));
      return pass;
    });
    expect(await byStatements).toEqual({ ok: true, value: 2 });
  });

  it('is given up when it is lost every time, and leaves nothing', async () => {
    const id = randomUUID();
    const lost = transactSql(test.db, async (sql) => {
      await insert(sql, 'User', row(id));
      await insert(sql, 'User', row(taken));
    });
    await expect(lost).rejects.toMatchObject({ cause: { kind: 'UniqueConstraintViolation' } });
    expect(await test.db.user.count({ where: { id } })).toBe(0);
  });
});
