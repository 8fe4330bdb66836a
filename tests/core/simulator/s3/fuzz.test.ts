import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { heldBy, send, testWorld } from '@/tests/support/simulator';
import { bytes } from './buckets';

const Bucket = fc.constantFrom('one', 'two', 'X');
const Key = fc.constantFrom('a', 'a/b', 'c', '');

const step = fc.oneof(
  fc.record({ op: fc.constantFrom('CreateBucket', 'DeleteBucket', 'HeadBucket'), Bucket }),
  fc.record({ op: fc.constant('PutObject'), Bucket, Key, Body: fc.constantFrom('x', 'yy').map(bytes) }),
  fc.record({
    op: fc.constantFrom('GetObject', 'DeleteObject', 'HeadObject', 'CreateMultipartUpload'),
    Bucket,
    Key,
  }),
  fc.record({
    op: fc.constant('CopyObject'),
    Bucket,
    Key,
    CopySource: fc.tuple(Bucket, Key).map((parts) => parts.join('/')),
  }),
  fc.record({
    op: fc.constant('UploadPart'),
    Bucket,
    Key,
    UploadId: fc.constant('none'),
    PartNumber: fc.constant(1),
  }),
);

it('keeps a bucket as a map of keys would, and refusals change nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const log: LogEntry[] = [];
      const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
      const model = new Map<string, Map<string, number>>();
      send(world, 's3.ListBuckets');
      send(world, 's3.CreateBucket', { Bucket: 'X' });
      for (const { op, ...input } of steps) {
        const before = heldBy(world);
        const { outcome } = send(world, `s3.${op}`, input);
        if (!outcome?.ok) expect(heldBy(world)).toEqual(before);
        else follow(model, op, input as Followed);
      }
      for (const [name, objects] of model) {
        const { outcome } = send(world, 's3.ListObjectsV2', { Bucket: name });
        const { Contents = [] } = (outcome?.ok ? outcome.output : {}) as {
          Contents?: { Key: string; Size: number }[];
        };
        expect(Contents.map((one) => [one.Key, one.Size])).toEqual(
          [...objects].sort(([a], [b]) => (a < b ? -1 : 1)),
        );
      }
      const again = testWorld();
      replay(again, log);
      expect(again.hash()).toBe(world.hash());
      expect(world.fork().hash()).toBe(world.hash());
      const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
      expect(restored.hash()).toBe(world.hash());
    }),
    { numRuns: 150 },
  );
});

interface Followed {
  Bucket: string;
  Key: string;
  Body?: Uint8Array;
  CopySource?: string;
}

function follow(model: Map<string, Map<string, number>>, op: string, input: Followed): void {
  const objects = model.get(input.Bucket);
  if (op === 'CreateBucket' && !objects) model.set(input.Bucket, new Map());
  if (op === 'DeleteBucket') model.delete(input.Bucket);
  if (op === 'PutObject') objects?.set(input.Key, input.Body?.length ?? 0);
  if (op === 'DeleteObject') objects?.delete(input.Key);
  if (op !== 'CopyObject') return;
  const [bucket = '', ...key] = (input.CopySource ?? '').split('/');
  objects?.set(input.Key, model.get(bucket)?.get(key.join('/')) ?? -1);
}
