import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { call, heldBy, pass, send, testWorld } from '@/tests/support/simulator';
import { bytes, objectsIn, processing, processor, S3 } from './delivery-streams';

const configuration = fc.record(
  {
    BufferingHints: fc.record({
      SizeInMBs: fc.integer({ min: 0, max: 3 }),
      IntervalInSeconds: fc.integer({ min: 0, max: 90 }),
    }),
    CompressionFormat: fc.constantFrom('UNCOMPRESSED', 'WRONG'),
    Prefix: fc.constantFrom('in/', 'in/!{timestamp:yyyy}/'),
    ErrorOutputPrefix: fc.constantFrom('bad/', 'bad/!{firehose:error-output-type}/'),
  },
  { requiredKeys: [] },
);

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant('PutRecord') }) },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('PutRecordBatch'), count: fc.integer({ min: 0, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('UpdateDestination'),
      CurrentDeliveryStreamVersionId: fc.constantFrom('1', '2', '3'),
      DestinationId: fc.constant('destinationId-000000000001'),
      ExtendedS3DestinationUpdate: configuration,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constantFrom('StartDeliveryStreamEncryption', 'StopDeliveryStreamEncryption'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('bucketGoes', 'bucketComes') }) },
  {
    weight: 4,
    arbitrary: fc.record({ op: fc.constant('pass'), seconds: fc.constantFrom(0.5, 10, 60, 400) }),
  },
);
type Step = { op: string; seconds?: number; count?: number };

function run(world: World, { op, seconds = 0, count = 1, ...input }: Step, sent: string[]): void {
  const record = (): { Data: Uint8Array } => {
    sent.push(`<${sent.length}>`);
    return { Data: bytes(sent.at(-1) ?? '') };
  };
  if (op === 'pass') {
    pass(world, seconds);
    return;
  }
  // A bucket that is full of objects cannot go: its name is moved out of reach by a policy instead.
  if (op === 'bucketGoes' || op === 'bucketComes') {
    const Effect = op === 'bucketGoes' ? 'Deny' : 'Allow';
    const Statement = [{ Effect, Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws:s3:::lake/*' }];
    call(world, 's3.PutBucketPolicy', {
      Bucket: 'lake',
      Policy: JSON.stringify({ Version: '2012-10-17', Statement }),
    });
    return;
  }
  const before = heldBy(world);
  const already = sent.length;
  const data =
    op === 'PutRecord'
      ? { Record: record() }
      : op === 'PutRecordBatch'
        ? { Records: Array.from({ length: count }, record) }
        : {};
  const { outcome } = send(world, `firehose.${op}`, { DeliveryStreamName: 'd', ...data, ...input });
  if (outcome?.ok) return;
  sent.length = already;
  expect(heldBy(world), `${op} was refused and changed the world`).toEqual(before);
}

it('delivers every record once, in the end, whatever happens on the way', () => {
  fc.assert(
    fc.property(
      configuration,
      fc.boolean(),
      fc.array(step, { maxLength: 30 }),
      (destination, delimited, steps) => {
        const log: LogEntry[] = [];
        const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
        call(world, 's3.CreateBucket', { Bucket: 'lake' });
        call(world, 'firehose.ListDeliveryStreams');
        const made = send(world, 'firehose.CreateDeliveryStream', {
          DeliveryStreamName: 'd',
          ExtendedS3DestinationConfiguration: {
            ...S3,
            ...destination,
            ...(delimited && processing(processor('AppendDelimiterToRecord'))),
          },
        });
        const sent: string[] = [];
        if (made.outcome?.ok) {
          pass(world, 1);
          for (const one of steps) run(world, one, sent);
          run(world, { op: 'bucketComes' }, sent);
          pass(world, 1_000);
          const delivered = Object.values(objectsIn(world)).join('').match(/<\d+>/g) ?? [];
          expect([...delivered].sort()).toEqual([...sent].sort());
          expect(world.nextDue()).toBeUndefined();
        }
        const again = testWorld();
        replay(again, log);
        again.advanceTo(world.now);
        expect(again.hash()).toBe(world.hash());
        expect(world.fork().hash()).toBe(world.hash());
        const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
        expect(restored.hash()).toBe(world.hash());
      },
    ),
    { numRuns: 100 },
  );
});
