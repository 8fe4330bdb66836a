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
