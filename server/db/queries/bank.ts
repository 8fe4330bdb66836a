import { Prisma } from '../generated/sqlite/client';
import type { Sql } from '../sql';

export interface QuestionRow {
  id: string;
  slug: string;
  conceptId: string;
  topicId: string;
  currentRevisionId: string;
  /** When the learner last answered it; null for never, and when no learner was named. */
  seenAt: Date | null;
}

/** Which questions; what is left out does not narrow. */
export interface Narrowing {
  topics?: readonly string[];
  concepts?: readonly string[];
  /** Questions that count as being on these concepts although they are filed under another. */
  orSlugs?: readonly string[];
  slug?: string | null;
}

/** Whose history counts, and up to when. */
export interface History {
  userId: string;
  before: Date;
}

/** Published questions in id order, each with the learner's last answer: looked up, so a long history costs no more. */
export async function publishedRows(
  sql: Sql,
  { topics = [], concepts = [], orSlugs = [], slug }: Narrowing,
  history: History | null,
): Promise<QuestionRow[]> {
  const seenAt = history
    ? Prisma.sql`(SELECT MAX(r."answeredAt") FROM "Response" r WHERE r."userId" = ${history.userId}
        AND r."questionId" = q."id" AND r."answeredAt" < ${history.before})`
    : Prisma.sql`NULL`;
  const wanted = [
    Prisma.sql`q."status" = 'PUBLISHED' AND q."currentRevisionId" IS NOT NULL`,
    ...(topics.length > 0 ? [Prisma.sql`q."topicId" IN (${Prisma.join([...topics])})`] : []),
    ...(concepts.length > 0 ? [onConcepts(concepts, orSlugs)] : []),
    ...(slug ? [Prisma.sql`q."slug" = ${slug}`] : []),
  ];
  const rows = await sql.rows<QuestionRow>(Prisma.sql`
    SELECT q."id", q."slug", q."conceptId", q."topicId", q."currentRevisionId", ${seenAt} AS "seenAt"
    FROM "Question" q WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY q."id"`);
  // SQLite does not know that the greatest of dates is a date.
  return rows.map((row) => ({ ...row, seenAt: row.seenAt && new Date(row.seenAt) }));
}

function onConcepts(concepts: readonly string[], orSlugs: readonly string[]): Prisma.Sql {
  const filed = Prisma.sql`q."conceptId" IN (${Prisma.join([...concepts])})`;
  if (orSlugs.length === 0) return filed;
  return Prisma.sql`(${filed} OR q."slug" IN (${Prisma.join([...orSlugs])}))`;
}

/** Variants among a learner's last answers to a question. */
export async function variantsSeen(
  sql: Sql,
  { userId, before }: History,
  questionId: string,
  limit: number,
): Promise<string[]> {
  const rows = await sql.rows<{ variantKey: string }>(Prisma.sql`
    SELECT "variantKey" FROM "Response"
    WHERE "userId" = ${userId} AND "questionId" = ${questionId} AND "answeredAt" < ${before}
    ORDER BY "answeredAt" DESC LIMIT ${limit}`);
  return rows.map(({ variantKey }) => variantKey);
}

export async function hasFlag(sql: Sql, userId: string, questionId: string): Promise<boolean> {
  const rows = await sql.rows(
    Prisma.sql`SELECT 1 AS "flag" FROM "Flag" WHERE "userId" = ${userId} AND "questionId" = ${questionId}`,
  );
  return rows.length > 0;
}
