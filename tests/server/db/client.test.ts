import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '@/server/db/client';
import { databases, openTestDatabase, type TestDatabase } from '@/tests/support/database';

const learner = (id = randomUUID()) => ({ id, name: 'learner' });
const count = async (db: Db, id: string) => db.user.count({ where: { id } });

describe.each(databases())('the database contract on $name', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  it('stores and reads dates, numbers and JSON unchanged', async () => {
    const at = new Date('2026-11-23T04:05:06.789Z');
    const id = randomUUID();
    await test.db.user.create({ data: { ...learner(id), lastSeenAt: at, desiredRetention: 0.87 } });
    await test.db.attempt.create({
      data: {
        id,
        userId: id,
        mode: 'PRACTICE',
        config: { topics: ['sqs', '한글'] },
        length: 3,
        startedAt: at,
      },
    });
    const user = await test.db.user.findUniqueOrThrow({ where: { id }, include: { attempts: true } });
    expect(user.lastSeenAt).toEqual(at);
    expect(user.desiredRetention).toBe(0.87);
    expect(user.attempts[0]?.config).toEqual({ topics: ['sqs', '한글'] });
  });

  it('refuses a second row with the same unique value', async () => {
    const emailLower = `${randomUUID()}@example.com`;
    await test.db.user.create({ data: { ...learner(), emailLower } });
    const second = test.db.user.create({ data: { ...learner(), emailLower } });
    await expect(second).rejects.toMatchObject({ code: 'P2002' });
  });

  it('refuses a row whose owner does not exist', async () => {
    const orphan = { userId: randomUUID(), note: 'sqs', section: 'intro', readAt: new Date() };
    await expect(test.db.sectionRead.create({ data: orphan })).rejects.toMatchObject({ code: 'P2003' });
  });

  it('removes what belongs to a learner together with the learner', async () => {
    const id = randomUUID();
    await test.db.user.create({ data: learner(id) });
    await test.db.sectionRead.create({
      data: { userId: id, note: 'sqs', section: 'intro', readAt: new Date() },
    });
    await test.db.user.delete({ where: { id } });
    expect(await test.db.sectionRead.count({ where: { userId: id } })).toBe(0);
  });

  it('leaves nothing of a transaction that throws', async () => {
    const id = randomUUID();
    const broken = test.db.$transaction(async (tx) => {
      await tx.user.create({ data: learner(id) });
      throw new Error('stop');
    });
    await expect(broken).rejects.toThrow('stop');
    expect(await count(test.db, id)).toBe(0);
  });

  it('keeps a write made beside a transaction that is rolled back', async () => {
    const [inside, beside] = [randomUUID(), randomUUID()];
    let besideWrite: Promise<unknown> | undefined;
    let seenBeside: number | undefined;
    const broken = test.db.$transaction(async (tx) => {
      await tx.user.create({ data: learner(inside) });
      seenBeside = await count(test.db, inside);
      besideWrite = test.db.user.create({ data: learner(beside) });
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('stop');
    });
    await expect(broken).rejects.toThrow('stop');
    await besideWrite;
    expect(seenBeside).toBe(0);
    expect(await count(test.db, inside)).toBe(0);
    expect(await count(test.db, beside)).toBe(1);
  });

  it('runs forty transactions at once and loses none of their increments', async () => {
    const name = randomUUID();
    await test.db.systemState.create({ data: { name, value: '0' } });
    const key = { questionId_choice: { questionId: name, choice: 'a' } };
    await makeQuestion(test.db, name);
    await Promise.all(
      Array.from({ length: 40 }, () =>
        test.db.$transaction((tx) =>
          tx.choiceCount.upsert({
            where: key,
            create: { questionId: name, choice: 'a', count: 1 },
            update: { count: { increment: 1 } },
          }),
        ),
      ),
    );
    expect((await test.db.choiceCount.findUniqueOrThrow({ where: key })).count).toBe(40);
  });
});

async function makeQuestion(db: Db, id: string): Promise<void> {
  await db.topic.create({ data: { id, order: 1 } });
  await db.concept.create({ data: { id, topicId: id, order: 1 } });
  await db.question.create({
    data: {
      id,
      slug: id,
      origin: 'CONTENT',
      status: 'PUBLISHED',
      kind: 'single',
      conceptId: id,
      topicId: id,
      choices: { create: { choice: 'a', count: 0 } },
    },
  });
}

describe('SQLite', () => {
  it.each(databases().filter(({ provider }) => provider === 'sqlite'))(
    'writes through to the disk and holds foreign keys: $name',
    async ({ open }) => {
      const { db, close } = await open();
      const pragma = async (name: string) => {
        const [row] = await db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
        const value = Object.values(row ?? {})[0];
        return typeof value === 'bigint' ? Number(value) : value;
      };
      expect(await pragma('journal_mode')).toBe('wal');
      expect(await pragma('synchronous')).toBe(2);
      expect(await pragma('busy_timeout')).toBe(5000);
      expect(await pragma('foreign_keys')).toBe(1);
      await close();
    },
  );

  it('says which file is missing instead of making an empty one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redrive-none-'));
    const db = openDatabase(`file:${join(folder, 'none.db')}`);
    await expect(db.user.count()).rejects.toThrow(/no database at .*none\.db/);
    rmSync(folder, { recursive: true });
  });

  it('reads while a transaction is open, without waiting for it', async () => {
    const { db, close } = await openTestDatabase();
    let read = false;
    await db.$transaction(async (tx) => {
      await tx.user.create({ data: learner() });
      expect(await db.user.count()).toBe(0);
      read = true;
    });
    expect(read).toBe(true);
    expect(await db.user.count()).toBe(1);
    await close();
  });
});
