import { makeFunction } from '../proof-by-simulation/functions';
import type { Simulation } from '../proof-by-simulation/simulation';

export const FUNCTION = 'average';
const CACHE = 'averages';
const KEY = 'sum';
const MAKING_SEC = 600;

/** A cache, and a function that reads a sum from it as it starts and writes it, with the reading added, as it ends. */
export function makeAverage(world: Simulation, runSec: number): void {
  world.must('elasticache.CreateCacheCluster', {
    CacheClusterId: CACHE,
    Engine: 'valkey',
    CacheNodeType: 'cache.t4g.micro',
    NumCacheNodes: 1,
  });
  world.wait(MAKING_SEC);
  makeFunction(
    world,
    FUNCTION,
    {
      durationMs: runSec * 1_000,
      rules: [{ effect: { keeps: [{ cache: CACHE, key: KEY, add: { path: 'body.reading' } }] } }],
    },
    { timeoutSec: runSec + 1 },
  );
}

/** The sum that stands in the cache. */
export function sumOf(world: Simulation): number {
  const sum = Number(
    world.peek<{ Value?: string }>('elasticache.Get', { CacheId: CACHE, Key: KEY })?.Value ?? 0,
  );
  world.note('sum', { en: String(sum), ko: String(sum) });
  return sum;
}

export const readingOf = (reading: number): string => JSON.stringify({ reading });
