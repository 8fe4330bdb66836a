import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { replay, World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import type * as api from '@/core/simulator/shapes/generated/kinesis.types';
import { LIMITS } from '@/tests/support/limits';
import { heldBy, pass, send, testWorld } from '@/tests/support/simulator';
import { arnOf, bytes } from './streams';

const names = fc.constantFrom('s', 't', '');
const shard = fc.constantFrom('0', '1', '2', '3', '7', 'x');
const hashKey = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 128n }), fc.constant(1n)).map(String);
const key = fc.constantFrom('a', 'b', 'c', 'd', '');

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('CreateStream'),
      StreamName: names,
      ShardCount: fc.integer({ min: 0, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('DeleteStream'), StreamName: names }) },
  { weight: 8, arbitrary: fc.record({ op: fc.constant('PutRecord'), StreamName: names, PartitionKey: key }) },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('PutRecords'),
      StreamName: names,
      Records: fc.array(fc.record({ PartitionKey: key, Data: fc.constant(bytes('r')) }), { maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('SplitShard'),
      StreamName: names,
      ShardToSplit: shard,
      NewStartingHashKey: hashKey,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('MergeShards'),
      StreamName: names,
      ShardToMerge: shard,
      AdjacentShardToMerge: shard,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('UpdateShardCount'),
      StreamName: names,
      TargetShardCount: fc.integer({ min: 1, max: 6 }),
      ScalingType: fc.constant('UNIFORM_SCALING'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('GetShardIterator'),
      StreamName: names,
      ShardId: shard,
      ShardIteratorType: fc.constantFrom('TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP', 'WRONG'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constant('GetRecords'), ShardIterator: fc.string({ maxLength: 20 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('RegisterStreamConsumer'),
      StreamARN: names.map(arnOf),
      ConsumerName: key,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constantFrom('IncreaseStreamRetentionPeriod', 'DecreaseStreamRetentionPeriod'),
      StreamName: names,
      RetentionPeriodHours: fc.integer({ min: 0, max: 60 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ op: fc.constant('pass'), seconds: fc.constantFrom(0.1, 1, 5, 3_600, 90_000) }),
  },
);

type Step = { op: string; seconds?: number } & Record<string, unknown>;

/** What the clients of the streams know: acknowledged records with their time. */
interface Acknowledged {
  stream: string;
  shard: string;
  sequenceNumber: string;
  at: number;
}

function run(world: World, { op, ...input }: Step, acknowledged: Acknowledged[]): void {
  if (op === 'pass') {
    pass(world, input.seconds as number);
    return;
  }
  const before = heldBy(world);
  const data = op === 'PutRecord' ? { Data: bytes('x') } : {};
  const { outcome } = send(world, `kinesis.${op}`, { ...data, ...input });
  if (!outcome?.ok) {
    expect(uncounted(heldBy(world)), `${op} was refused and changed the world`).toEqual(uncounted(before));
    return;
  }
  const output = outcome.output as api.PutRecordOutput & { Records?: api.PutRecordsResultEntry[] };
  if (op === 'DeleteStream')
    for (let i = acknowledged.length - 1; i >= 0; i--)
      if (acknowledged[i]?.stream === input.StreamName) acknowledged.splice(i, 1);
  for (const { ShardId, SequenceNumber } of op === 'PutRecord' ? [output] : (output.Records ?? []))
    if (ShardId && SequenceNumber)
      acknowledged.push({
        stream: String(input.StreamName),
        shard: ShardId,
        sequenceNumber: SequenceNumber,
        at: world.now,
      });
}

/** Throttled requests are refused, but metrics count them. */
const uncounted = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, member) =>
      /^(write|read)Throttled$/.test(name)
        ? undefined
        : member instanceof Map
          ? [...member]
          : typeof member === 'bigint'
            ? String(member)
            : member,
    ),
  );

function allRecords(world: World, StreamName: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const listed = send(world, 'kinesis.ListShards', { StreamName }).outcome;
  if (!listed?.ok) return found;
  for (const { ShardId = '' } of (listed.output as api.ListShardsOutput).Shards ?? []) {
    const iterator = send(world, 'kinesis.GetShardIterator', {
      StreamName,
      ShardId,
      ShardIteratorType: 'TRIM_HORIZON',
    });
    if (!iterator.outcome?.ok) continue;
    const { outcome } = send(world, 'kinesis.GetRecords', iterator.outcome.output);
    if (outcome?.ok)
      found.set(
        ShardId,
        ((outcome.output as api.GetRecordsOutput).Records ?? []).map(
          ({ SequenceNumber = '' }) => SequenceNumber,
        ),
      );
  }
  return found;
}

const HOUR_MS = 3_600_000;

it('no acknowledged record is lost before retention ends, order holds in each shard, refusals change nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const log: LogEntry[] = [];
      const world = testWorld({ sink: { entry: (entry) => log.push(entry) } });
      const acknowledged: Acknowledged[] = [];
      send(world, 'kinesis.ListStreams');
      for (const one of steps) run(world, one as Step, acknowledged);
      pass(world, 2);
      for (const stream of ['s', 't']) {
        const found = allRecords(world, stream);
        for (const numbers of found.values())
          expect(numbers).toEqual([...numbers].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)));
        for (const { shard: id, sequenceNumber, at } of acknowledged.filter((one) => one.stream === stream))
          if (world.now - at < 23 * HOUR_MS) expect(found.get(id)).toContain(sequenceNumber);
      }
      const again = testWorld();
      replay(again, log);
      again.advanceTo(world.now);
      expect(again.hash()).toBe(world.hash());
      expect(world.fork().hash()).toBe(world.hash());
      const restored = World.restore(world.snapshot(), { services: SERVICES, limits: LIMITS.today });
      expect(restored.hash()).toBe(world.hash());
    }),
    { numRuns: 150 },
  );
});
