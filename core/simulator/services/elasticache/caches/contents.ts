import type { Ctx } from '../../../engine/contract';
import { cacheError, noCluster } from '../refusals';
import type { CacheState, Contents, Entry } from '../state';

/** Keys a cache holds before the least lately used one is evicted: ours, as nodes have no simulated memory. */
const KEYS_MAX = 10_000;

/** Contents of a cluster or replication group that is available. */
export function contentsOf({ state }: Ctx<CacheState>, id: string): Contents {
  const cluster = state.clusters.get(id);
  const owner = cluster?.group ?? id;
  const status = state.groups.get(owner)?.status ?? cluster?.status;
  if (status === undefined) throw noCluster(id);
  if (status !== 'available') throw cacheError(`Connection to ${id} refused: it is ${status}`);
  const known = state.contents.get(owner);
  if (known) return known;
  const made: Contents = { entries: new Map(), hits: 0, misses: 0 };
  state.contents.set(owner, made);
  return made;
}

/** An entry that has not expired. An expired one is taken away when it is looked for. */
export function lookUp({ entries }: Contents, key: string, ctx: Ctx<CacheState>): Entry | undefined {
  const entry = entries.get(key);
  if (!entry) return undefined;
  entries.delete(key);
  if (entry.expiresAt !== undefined && entry.expiresAt <= ctx.now) {
    ctx.emit('CacheKeyExpired', { key });
    return undefined;
  }
  entries.set(key, entry);
  return entry;
}

/** Stores an entry as the one used last. */
export function store({ entries }: Contents, key: string, entry: Entry, ctx: Ctx<CacheState>): void {
  entries.delete(key);
  entries.set(key, Object.freeze(entry));
  if (entries.size <= KEYS_MAX) return;
  const evicted = entries.keys().next().value as string;
  entries.delete(evicted);
  ctx.emit('CacheKeyEvicted', { key: evicted });
}
