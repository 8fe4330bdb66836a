import { type Card, Prisma, type Review } from '../generated/sqlite/client';
import { insert, type Sql, update } from '../sql';

export async function cardOf(sql: Sql, userId: string, conceptId: string): Promise<Card | undefined> {
  const [row] = await sql.rows<Card>(
    Prisma.sql`SELECT * FROM "Card" WHERE "userId" = ${userId} AND "conceptId" = ${conceptId}`,
  );
  return row;
}

export const addCard = (sql: Sql, row: Card): Promise<void> => insert(sql, 'Card', { ...row });

export const setCard = (
  sql: Sql,
  id: string,
  changed: Partial<Omit<Card, 'id' | 'userId' | 'conceptId'>>,
): Promise<void> => update(sql, 'Card', id, changed);

export const addReview = (sql: Sql, row: Omit<Review, 'cancelsId'>): Promise<void> =>
  insert(sql, 'Review', { ...row });

/**
 * Makes the started cards of these concepts due on a study day that are due later, for the learners of these time
 * zones, and leaves all else of them as it is. Steps within the day stay: they come by themselves.
 */
export const bringCardsForward = (
  sql: Sql,
  due: { concepts: readonly string[]; timeZones: readonly string[]; day: number; now: Date },
): Promise<void> =>
  sql.run(Prisma.sql`
    UPDATE "Card" SET "dueDay" = ${due.day}, "dueAt" = ${due.now}
    WHERE "conceptId" IN (${Prisma.join([...due.concepts])})
      AND "state" > 0 AND "scheduledDays" > 0 AND "dueDay" > ${due.day}
      AND "userId" IN (SELECT "id" FROM "User" WHERE "timeZone" IN (${Prisma.join([...due.timeZones])}))`);
