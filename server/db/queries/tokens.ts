import type { Role } from '../generated/sqlite/client';
import { Prisma } from '../generated/sqlite/client';
import { type Sql, update } from '../sql';

/** An access token in force, and whose it is. */
export interface TokenRow {
  id: string;
  lastUsedAt: Date | null;
  userId: string;
  role: Role;
}

/** The token of a hash, unless it was revoked or belongs to no account. */
export async function standingToken(sql: Sql, tokenHash: string): Promise<TokenRow | undefined> {
  const [row] = await sql.rows<TokenRow>(Prisma.sql`
    SELECT t."id", t."lastUsedAt", u."id" AS "userId", u."role"
    FROM "AccessToken" t JOIN "User" u ON u."id" = t."userId"
    WHERE t."tokenHash" = ${tokenHash} AND t."revokedAt" IS NULL AND u."guest" = ${false}`);
  return row;
}

export const noteTokenUse = (sql: Sql, id: string, lastUsedAt: Date): Promise<void> =>
  update(sql, 'AccessToken', id, { lastUsedAt });
