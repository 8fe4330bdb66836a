import { type Actor, canAdminister, type Role } from '@/core/access/actor';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export const USERS_A_PAGE = 50;
const SEARCH_LENGTH_MAX = 200;

export interface UserRow {
  id: string;
  name: string | null;
  email: string | null;
  role: Role;
  createdAt: Date;
  lastSeenAt: Date;
}

export interface UserPage {
  users: UserRow[];
  /** Accounts that the search finds. */
  total: number;
  page: number;
  pages: number;
}

/** Accounts whose address or name contains the search, newest first; guests are no accounts. */
export async function listUsers(
  deps: Deps,
  actor: Actor,
  input: { search: string; page: number },
): Promise<Result<UserPage, Refusal<RefusalCode>>> {
  if (!canAdminister(actor)) return fail('access.not-allowed');
  const search = input.search.trim().slice(0, SEARCH_LENGTH_MAX);
  const where = {
    guest: false,
    ...(search && {
      OR: [{ emailLower: { contains: search.toLowerCase() } }, { name: { contains: search } }],
    }),
  };
  const total = await deps.db.user.count({ where });
  const pages = Math.max(1, Math.ceil(total / USERS_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(input.page) || 1));
  const users = await deps.db.user.findMany({
    where,
    select: { id: true, name: true, email: true, role: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * USERS_A_PAGE,
    take: USERS_A_PAGE,
  });
  return ok({ users, total, page, pages });
}
