import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import type { StreamInfo } from '@/core/simulator/shapes/generated/kinesisvideo.types';
import { LIMITS } from '@/tests/support/limits';
import { heldBy, pass, send, testWorld } from '@/tests/support/simulator';

const StreamName = fc.constantFrom('a', 'b', '');
const hours = fc.integer({ min: -1, max: 5 });

const step = fc.oneof(
  fc.record({ op: fc.constant('CreateStream'), StreamName, DataRetentionInHours: hours }),
  fc.record({ op: fc.constantFrom('DescribeStream', 'ListTagsForStream'), StreamName }),
  fc.record({ op: fc.constant('DeleteStream'), StreamName }),
  fc.record({
    op: fc.constant('UpdateDataRetention'),
    StreamName,
    Operation: fc.constantFrom('INCREASE_DATA_RETENTION', 'DECREASE_DATA_RETENTION', 'NONE'),
    DataRetentionChangeInHours: hours,
  }),
  fc.record({
    op: fc.constant('UpdateStream'),
    StreamName,
    MediaType: fc.constantFrom('video/h264', 'none'),
  }),
  fc.record({
    op: fc.constant('TagStream'),
    StreamName,
    Tags: fc.dictionary(fc.constantFrom('x', 'y', ''), fc.constant('1')),
  }),
  fc.record({ op: fc.constant('pass') }),
);

/** Whoever changes a stream has read its version and ARN before. */
function presentOf(world: World, name: unknown): Partial<StreamInfo> {
  const { outcome } = send(world, 'kinesisvideo.DescribeStream', { StreamName: name });
  return outcome?.ok ? ((outcome.output as { StreamInfo: StreamInfo }).StreamInfo ?? {}) : {};
}

it('keeps retention at zero or more, and refusals change nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const log: LogEntry[] = [];
      const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
      send(world, 'kinesisvideo.ListStreams');
      for (const { op, ...input } of steps) {
        if (op === 'pass') {
          pass(world, 1);
          continue;
        }
        const { StreamName: name, ...rest } = input as { StreamName: string };
        const { Version, StreamARN } = presentOf(world, name);
        const address = op === 'DeleteStream' ? { StreamARN } : { StreamName: name };
        const before = heldBy(world);
        const { outcome } = send(world, `kinesisvideo.${op}`, {
          ...address,
          CurrentVersion: Version,
          ...rest,
        });
        if (!outcome?.ok) expect(heldBy(world), `${op} was refused and changed the world`).toEqual(before);
        const after = presentOf(world, name);
        expect(after.DataRetentionInHours ?? 0).toBeGreaterThanOrEqual(0);
        if (outcome?.ok && op.startsWith('Update')) expect(after.Version).not.toBe(Version);
      }
      const again = testWorld();
      replay(again, log);
      again.advanceTo(world.now);
      expect(again.hash()).toBe(world.hash());
      expect(world.fork().hash()).toBe(world.hash());
      const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
      expect(restored.hash()).toBe(world.hash());
    }),
  );
});
