import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx, Operation } from '../../../engine/contract';
import { contentsOf, lookUp, store } from '../caches/contents';
import { cacheError } from '../refusals';
import type { CacheState, Contents, Entry } from '../state';

// What a client asks of a cache over the cache's own protocol. `CacheId` names a cluster or a replication group.

interface Addressed {
  readonly CacheId: string;
  readonly Key: string;
}

/** Characters of a value that the event log shows. */
const EXCERPT_MAX = 256;
const INTEGER = /^-?\d{1,15}$/;

const expiry = (seconds: number | undefined, ctx: Ctx<CacheState>): number | undefined =>
  seconds === undefined ? undefined : ctx.now + Math.round(seconds * SECOND_MS);

/** The value of a key; without a value it is a miss. */
export const get: Operation<CacheState, Addressed, { readonly Value?: string }> = {
  internal: true,
  run({ CacheId, Key }, ctx) {
    const contents = contentsOf(ctx, CacheId);
    const entry = lookUp(contents, Key, ctx);
    if (entry) contents.hits += 1;
    else contents.misses += 1;
    ctx.emit(entry ? 'CacheHit' : 'CacheMiss', { cache: CacheId, key: Key });
    return entry ? { Value: entry.value } : {};
  },
};

interface SetInput extends Addressed {
  readonly Value: string;
  readonly TtlSeconds?: number;
  /** Stores only where there is no value yet: how locks are taken. */
  readonly OnlyIfAbsent?: boolean;
  /** What the client had read and reckoned with: where another value stands by now, that one is lost. */
  readonly BasedOn?: string;
}

/** Stores a value; a time to live that is not given ends any that was set. */
export const set: Operation<CacheState, SetInput, { readonly Stored: boolean }> = {
  internal: true,
  run({ CacheId, Key, Value, TtlSeconds, OnlyIfAbsent, BasedOn }, ctx) {
    const contents = contentsOf(ctx, CacheId);
    if (OnlyIfAbsent && lookUp(contents, Key, ctx)) return { Stored: false };
    const lost = present(contents, Key, ctx)?.value ?? '0';
    if (BasedOn !== undefined && BasedOn !== lost)
      ctx.emit('CacheUpdateLost', { cache: CacheId, key: Key, lost, basedOn: BasedOn });
    store(contents, Key, { value: Value, expiresAt: expiry(TtlSeconds, ctx) }, ctx);
    ctx.emit('CacheKeySet', { cache: CacheId, key: Key, value: Value.slice(0, EXCERPT_MAX) });
    return { Stored: true };
  },
};

/** Adds to a number, from 0 where there is none, and keeps its time to live. */
export const increment: Operation<
  CacheState,
  Addressed & { readonly By?: number },
  { readonly Value: number }
> = {
  internal: true,
  run({ CacheId, Key, By = 1 }, ctx) {
    const contents = contentsOf(ctx, CacheId);
    const entry = present(contents, Key, ctx);
    if (entry && !INTEGER.test(entry.value)) throw cacheError('ERR value is not an integer or out of range');
    const value = Number(entry?.value ?? 0) + By;
    store(contents, Key, { value: String(value), expiresAt: entry?.expiresAt }, ctx);
    return { Value: value };
  },
};

/** Looks without touching, so that a refusal afterwards leaves everything as it was. */
function present({ entries }: Contents, key: string, { now }: Ctx<CacheState>): Entry | undefined {
  const entry = entries.get(key);
  return entry && (entry.expiresAt === undefined || entry.expiresAt > now) ? entry : undefined;
}

/** Takes a key away; says whether there was one. */
export const deleteKey: Operation<CacheState, Addressed, { readonly Deleted: boolean }> = {
  internal: true,
  run({ CacheId, Key }, ctx) {
    const contents = contentsOf(ctx, CacheId);
    const there = lookUp(contents, Key, ctx) !== undefined;
    contents.entries.delete(Key);
    return { Deleted: there };
  },
};

/** Gives a key a time to live from now; says whether there is such a key. */
export const expire: Operation<
  CacheState,
  Addressed & { readonly TtlSeconds: number },
  { readonly Set: boolean }
> = {
  internal: true,
  run({ CacheId, Key, TtlSeconds }, ctx) {
    const contents = contentsOf(ctx, CacheId);
    const entry = lookUp(contents, Key, ctx);
    if (!entry) return { Set: false };
    store(contents, Key, { value: entry.value, expiresAt: expiry(TtlSeconds, ctx) }, ctx);
    return { Set: true };
  },
};
