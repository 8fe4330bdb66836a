import { type Actor, canLearn } from '@/core/access/actor';
import type { Instant } from '@/core/kernel/time';
import { historyId, learnerOf } from '@/server/bank/learner';
import type { Deps } from '../deps';

export interface ShownLabKey {
  readonly id: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** The learner's access keys, the oldest first; their secrets are told once only, when they are made. */
export async function listLabKeys(deps: Deps, actor: Actor): Promise<readonly ShownLabKey[]> {
  const userId = canLearn(actor) ? historyId(await learnerOf(deps, actor)) : null;
  if (!userId) return [];
  const rows = await deps.db.labKey.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, createdAt: true, lastUsedAt: true },
  });
  return rows.map(({ id, createdAt, lastUsedAt }) => ({
    id,
    createdAt: createdAt.getTime(),
    lastUsedAt: lastUsedAt?.getTime() ?? null,
  }));
}
