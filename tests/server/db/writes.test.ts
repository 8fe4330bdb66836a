import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '@/server/db/generated/sqlite/client';
import { insert, type Sql, update } from '@/server/db/sql';
import { reading, writing } from '@/server/db/writes';
import { databases, type TestDatabase } from '@/tests/support/database';

const at = new Date('2026-11-23T04:05:06.789Z');
const guest = (id: string) => ({ id, createdAt: at, lastSeenAt: at });

describe.each(databases())('our own statements on $name', ({ open, provider }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  const stored = async (ids: readonly string[]) => {
    const rows = await test.db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
    return rows.map(({ id }) => id).sort();
  };
  const add = (id: string) => (sql: Sql) => insert(sql, 'User', guest(id));

  it('write and read rows as Prisma does', async () => {
    const id = randomUUID();
    await writing(test.db, async (sql) => {
      await add(id)(sql);
      const config = JSON.stringify({ topics: ['sqs', '한글'] });
      await insert(sql, 'Attempt', { id, userId: id, mode: 'PRACTICE', config, length: 3, startedAt: at });
      await update(sql, 'Attempt', id, { finishedAt: at, length: 4 });
    });
    const sql = await reading(test.db);
    const attempt = await test.db.attempt.findUniqueOrThrow({ where: { id } });
    expect(attempt).toMatchObject({ config: { topics: ['sqs', '한글'] }, length: 4, finishedAt: at });
    expect(await sql.rows(Prisma.sql`SELECT * FROM "Attempt" WHERE "id" = ${id}`)).toEqual([attempt]);
    const user = await test.db.user.findUniqueOrThrow({ where: { id } });
    expect(await sql.rows(Prisma.sql`SELECT * FROM "User" WHERE "id" = ${id}`)).toEqual([user]);
  });

  it('stand or fall piece by piece when many are written at once', async () => {
    const ids = Array.from({ length: 70 }, () => randomUUID()).sort();
    const fails = (place: number) => place % 3 === 1;
    const outcomes = await Promise.allSettled(
      ids.map((id, place) =>
        writing(test.db, async (sql) => {
          await add(id)(sql);
          // Every third breaks after it has written: by itself, or by the database.
          if (place % 6 === 1) throw new Error('stop');
          if (place % 6 === 4) await add(id)(sql);
          return id;
        }),
      ),
    );
    const kept = ids.filter((_, place) => !fails(place));
    expect(outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual(kept);
    expect(await stored(ids)).toEqual(kept);
  });

  it('lose no increment, beside transactions of Prisma', async () => {
    const name = randomUUID();
    await test.db.systemState.create({ data: { name, value: '0' } });
    const raise = Prisma.sql`
      UPDATE "SystemState" SET "value" = CAST(CAST("value" AS INTEGER) + 1 AS TEXT) WHERE "name" = ${name}`;
    await Promise.all(
      Array.from({ length: 40 }, (_, place) =>
        place % 4 === 0
          ? test.db.$transaction((tx) => tx.$executeRaw(raise))
          : writing(test.db, (sql) => sql.run(raise)),
      ),
    );
    expect((await test.db.systemState.findUniqueOrThrow({ where: { name } })).value).toBe('40');
  });

  it.runIf(provider === 'sqlite')('acknowledge nothing when the commit of the group fails', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID());
    const orphan = { userId: randomUUID(), note: 'sqs', section: 'intro', readAt: at };
    const outcomes = await Promise.allSettled(
      ids.map((id, place) =>
        writing(test.db, async (sql) => {
          await add(id)(sql);
          if (place !== 2) return;
          // Looked at by the commit only.
          await sql.run(Prisma.sql`PRAGMA defer_foreign_keys = ON`);
          await insert(sql, 'SectionRead', orphan);
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(ids.map(() => 'rejected'));
    expect(await stored(ids)).toEqual([]);
    await writing(test.db, add(ids[0] ?? ''));
    expect(await stored(ids)).toEqual([ids[0]]);
  });
});
