// Stores a learner and an attempt in one transaction, prints the id once it is stored, and again, until killed.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDatabase } from '@/server/db/client';

const [url] = process.argv.slice(2);
if (!url) throw new Error('usage: write-forever.ts URL');
const db = openDatabase(url);
const STANDARD_OUTPUT = 1;
for (;;) {
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    await tx.user.create({ data: { id } });
    await tx.attempt.create({
      data: { id, userId: id, mode: 'PRACTICE', config: {}, length: 1, startedAt: new Date() },
    });
  });
  writeSync(STANDARD_OUTPUT, `${id}\n`);
}
