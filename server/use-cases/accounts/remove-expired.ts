import { DAY_MS } from '@/core/kernel/time';
import type { Deps } from '../deps';

/** Longer than any window counted in, and than any link works. */
const KEPT_MS = 2 * DAY_MS;

/** Clears counts and one-time links that are of no use any more. Returns how many rows went. */
export async function removeExpired(deps: Pick<Deps, 'db' | 'now'>): Promise<number> {
  const before = new Date(deps.now() - KEPT_MS);
  const counts = await deps.db.rateLimit.deleteMany({ where: { windowStart: { lt: before } } });
  const links = await deps.db.oneTimeLink.deleteMany({ where: { expiresAt: { lt: before } } });
  return counts.count + links.count;
}
