import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { heldBy, send, testWorld } from '@/tests/support/simulator';
import { at, withCache } from './cache';

it('whatever is asked of a cache, refusals change nothing and worlds can be copied and replayed', () => {
  const key = fc.constantFrom('a', 'b');
  const step = fc.oneof(
    fc.tuple(
      fc.constantFrom('Get', 'Delete', 'Increment'),
      key.map((Key) => at(Key)),
    ),
    fc.tuple(
      fc.constant('Set'),
      fc.tuple(key, fc.constantFrom('1', 'x')).map(([Key, Value]) => at(Key, { Value, TtlSeconds: 5 })),
    ),
    fc.tuple(fc.constant('CreateCacheCluster'), fc.constant({ CacheClusterId: 'cache' })),
    fc.tuple(
      fc.constant('DeleteCacheCluster'),
      fc.constantFrom({ CacheClusterId: 'cache' }, { CacheClusterId: 'none' }),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const log: LogEntry[] = [];
      const world = withCache(testWorld({ sink: { entry: (entry) => log.push(entry) } }));
      for (const [name, input] of steps) {
        world.advanceTo(world.now + 2_000);
        const before = heldBy(world);
        if (!send(world, `elasticache.${name}`, input).outcome?.ok) expect(heldBy(world)).toEqual(before);
      }
      const again = testWorld();
      replay(again, log);
      again.advanceTo(world.now);
      const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
      expect([again.hash(), restored.hash(), world.fork().hash()]).toEqual([
        world.hash(),
        world.hash(),
        world.hash(),
      ]);
    }),
    { numRuns: 60 },
  );
});
