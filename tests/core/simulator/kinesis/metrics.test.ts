import { expect, it } from 'vitest';
import type { Ctx } from '@/core/simulator/engine/contract';
import { kinesis } from '@/core/simulator/services/kinesis';
import { streamMetrics } from '@/core/simulator/services/kinesis/metrics';
import type { KinesisState } from '@/core/simulator/services/kinesis/state';
import { call, PLACE, pass } from '@/tests/support/simulator';
import { arnOf, get, iteratorOf, put, worldWithStream } from './streams';

/** Metrics need of a context only the time and the meter. */
const metricsOf = (world: ReturnType<typeof worldWithStream>) => {
  const ctx = { now: world.now, meter: () => {} } as unknown as Ctx<KinesisState>;
  return streamMetrics(world.stateOf('kinesis', PLACE) as KinesisState, ctx);
};

it('counts what came in and went out since the last minute, by stream and, when asked, by shard', () => {
  const world = worldWithStream();
  call(world, 'kinesis.EnableEnhancedMonitoring', { StreamName: 's', ShardLevelMetrics: ['IncomingBytes'] });
  put(world, 'a', 'xy');
  get(world, iteratorOf(world, 'TRIM_HORIZON'));
  const data = metricsOf(world);
  const value = (name: string, dimensions: object) =>
    data.find(
      (datum) => datum.name === name && JSON.stringify(datum.dimensions) === JSON.stringify(dimensions),
    );
  const stream = { StreamName: 's' };
  expect(value('IncomingBytes', stream)).toMatchObject({ namespace: 'AWS/Kinesis', value: 3, unit: 'Bytes' });
  expect(value('GetRecords.Records', stream)?.value).toBe(1);
  const shard = { StreamName: 's', ShardId: 'shardId-000000000000' };
  expect(value('IncomingBytes', shard)?.value).toBe(3);
  expect(value('OutgoingBytes', shard)).toBeUndefined();
  expect(metricsOf(world).find(({ name }) => name === 'IncomingBytes')?.value).toBe(0);
});

it('is what the service reports', () => expect(kinesis.metrics).toBe(streamMetrics));

it('meters the hours of every open shard, and those of the shards that each consumer reads', () => {
  const world = worldWithStream({ ShardCount: 2 });
  const used = (item: string) => world.usage(PLACE).get(item) ?? 0;
  pass(world, 3_600);
  call(world, 'kinesis.RegisterStreamConsumer', { StreamARN: arnOf('s'), ConsumerName: 'fast' });
  expect(used('Kinesis-ShardHours')).toBeCloseTo(2, 1);
  expect(used('Kinesis-ConsumerShardHours')).toBe(0);
  pass(world, 7_200);
  call(world, 'kinesis.DeregisterStreamConsumer', { StreamARN: arnOf('s'), ConsumerName: 'fast' });
  pass(world, 60);
  expect(used('Kinesis-ShardHours')).toBeCloseTo(6, 1);
  expect(used('Kinesis-ConsumerShardHours')).toBeCloseTo(4, 1);
});
