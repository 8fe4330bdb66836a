import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Role } from '@/core/access/actor';
import type { Instant } from '@/core/kernel/time';
import { type Content, readContent } from '@/server/content/read';
import type { Db } from '@/server/db/client';
import type { Deps } from '@/server/use-cases/deps';

export const NOW: Instant = Date.UTC(2026, 10, 23, 3, 0, 0);

let shipped: Content | undefined;

/** Dependencies over a real database and the content of this checkout, at an instant. */
export function notesDeps(db: Db, now: Instant = NOW): Deps {
  shipped ??= readContent(join(process.cwd(), 'content'));
  return {
    db,
    content: shipped,
    now: () => now,
    newId: () => randomUUID(),
    newSeed: () => 'seed',
    newSecret: () => 'secret',
    sign: (purpose, text) => `${purpose}:${text}`,
  };
}

/** Somebody with a row in the database, as the actor of a use case. */
export async function aPerson(db: Db, role: Role = 'LEARNER') {
  const id = randomUUID();
  await db.user.create({
    data: { id, guest: false, email: `${id}@example.com`, emailLower: `${id}@example.com`, role },
  });
  return { kind: 'account', id, role } as const;
}
