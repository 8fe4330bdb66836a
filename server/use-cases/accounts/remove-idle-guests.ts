import { DAY_MS } from '@/core/kernel/time';
import type { Deps } from '../deps';

export const GUEST_IDLE_MAX_MS = 90 * DAY_MS;
const BATCH = 200;
const BATCHES_MAX = 500;

/**
 * Removes guests who have not been here for 90 days, with all that is theirs. In batches, so that nobody's
 * answer waits long for the database; what one run leaves, the next one takes. Returns how many went.
 */
export async function removeIdleGuests(deps: Pick<Deps, 'db' | 'now'>): Promise<number> {
  const idle = { guest: true, lastSeenAt: { lt: new Date(deps.now() - GUEST_IDLE_MAX_MS) } };
  let removed = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const rows = await deps.db.user.findMany({
      where: idle,
      select: { id: true },
      orderBy: [{ lastSeenAt: 'asc' }, { id: 'asc' }],
      take: BATCH,
    });
    if (rows.length === 0) break;
    // Asked again with the deletion: the guest may have come back meanwhile.
    const { count } = await deps.db.user.deleteMany({
      where: { ...idle, id: { in: rows.map(({ id }) => id) } },
    });
    removed += count;
  }
  return removed;
}
