import { Prisma } from '../generated/sqlite/client';
import { insert, type Sql } from '../sql';

/** How somebody wants to study. */
export interface LearnerRow {
  id: string;
  guest: boolean;
  timeZone: string;
  profile: string;
  examVersion: string;
  examDate: string | null;
  newConceptsADay: number;
  desiredRetention: number;
}

const COLUMNS = Prisma.raw(
  '"id", "guest", "timeZone", "profile", "examVersion", "examDate", "newConceptsADay", "desiredRetention"',
);

export async function learnerById(sql: Sql, id: string): Promise<LearnerRow | undefined> {
  const [row] = await sql.rows<LearnerRow>(Prisma.sql`SELECT ${COLUMNS} FROM "User" WHERE "id" = ${id}`);
  return row;
}

/** Notes a visit, which holds the row until the transaction ends. Undefined for an id that is no such learner's. */
export async function holdLearner(
  sql: Sql,
  learner: { id: string; guest: boolean },
  seenAt: Date,
): Promise<LearnerRow | undefined> {
  const { id, guest } = learner;
  const [row] = await sql.rows<LearnerRow>(Prisma.sql`
    UPDATE "User" SET "lastSeenAt" = ${seenAt} WHERE "id" = ${id} AND "guest" = ${guest} RETURNING ${COLUMNS}`);
  return row;
}

/** A new guest; without a time zone they have the default one. */
export async function addGuest(
  sql: Sql,
  guest: { id: string; locale: string; timeZone: string | undefined; createdAt: Date },
): Promise<LearnerRow> {
  const { id, locale, timeZone, createdAt } = guest;
  await insert(sql, 'User', { id, locale, createdAt, lastSeenAt: createdAt, ...(timeZone && { timeZone }) });
  const row = await learnerById(sql, id);
  if (!row) throw new Error('a row just added is not there');
  return row;
}

/** Counts an event of a key within a window; how many there are with it. */
export async function countEvent(sql: Sql, key: string, windowStart: Date): Promise<number> {
  const [row] = await sql.rows<{ count: number }>(Prisma.sql`
    INSERT INTO "RateLimit" ("key", "windowStart", "count") VALUES (${key}, ${windowStart}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count"`);
  return row?.count ?? 0;
}
