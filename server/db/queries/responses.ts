import { Prisma, type Response } from '../generated/sqlite/client';
import { insert, type Sql, update } from '../sql';

/** What a new answer needs to know of its run. */
export interface AttemptRow {
  userId: string;
  finishedAt: Date | null;
}

export interface NewAttempt extends AttemptRow {
  id: string;
  mode: 'PRACTICE' | 'REVIEW';
  config: object;
  length: number;
  startedAt: Date;
}

export async function attemptById(sql: Sql, id: string): Promise<AttemptRow | undefined> {
  const [row] = await sql.rows<AttemptRow>(
    Prisma.sql`SELECT "userId", "finishedAt" FROM "Attempt" WHERE "id" = ${id}`,
  );
  return row;
}

export const addAttempt = (sql: Sql, attempt: NewAttempt): Promise<void> =>
  insert(sql, 'Attempt', { ...attempt, config: JSON.stringify(attempt.config) });

export const setAttemptLength = (sql: Sql, id: string, length: number): Promise<void> =>
  update(sql, 'Attempt', id, { length });

/** Ends a run when all its positions are answered. */
export const finishFullAttempt = (
  sql: Sql,
  attempt: { id: string; length: number },
  finishedAt: Date,
): Promise<void> =>
  sql.run(Prisma.sql`
    UPDATE "Attempt" SET "finishedAt" = ${finishedAt} WHERE "id" = ${attempt.id}
    AND (SELECT COUNT(*) FROM "Response" WHERE "attemptId" = ${attempt.id}) >= ${attempt.length}`);

export async function responseById(sql: Sql, id: string): Promise<Response | undefined> {
  const [row] = await sql.rows<Response>(Prisma.sql`SELECT * FROM "Response" WHERE "id" = ${id}`);
  return row;
}

export async function responseAt(
  sql: Sql,
  attemptId: string,
  position: number,
): Promise<Response | undefined> {
  const [row] = await sql.rows<Response>(
    Prisma.sql`SELECT * FROM "Response" WHERE "attemptId" = ${attemptId} AND "position" = ${position}`,
  );
  return row;
}

export const addResponse = (sql: Sql, row: Omit<Response, 'answer'> & { answer: object }): Promise<void> =>
  insert(sql, 'Response', { ...row, answer: JSON.stringify(row.answer) });

/** Counts one choice each, in one statement and in the order given. */
export function countChoices(sql: Sql, questionId: string, choices: readonly string[]): Promise<void> {
  const rows = choices.map((choice) => Prisma.sql`(${questionId}, ${choice}, 1)`);
  return sql.run(Prisma.sql`
    INSERT INTO "ChoiceCount" ("questionId", "choice", "count") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("questionId", "choice") DO UPDATE SET "count" = "ChoiceCount"."count" + 1`);
}
