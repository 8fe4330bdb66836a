import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { World } from '@/core/simulator/engine/world';
import type { ApplicationDetail } from '@/core/simulator/shapes/generated/kinesisanalyticsv2.types';
import { LIMITS } from '@/tests/support/limits';
import {
  ACCOUNT,
  call,
  errorOf,
  heldBy,
  PLACE,
  pass,
  REGION,
  refusal,
  send,
  testWorld,
} from '@/tests/support/simulator';

const fact = (id: string): number => limit(LIMITS.today, id);
const STREAM = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/orders`;
const QUERY = `SELECT shop, window_start, window_end, COUNT(*) AS n
  FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '10' SECOND))
  GROUP BY shop, window_start, window_end`;

const input = (configuration: object = {}, more: object = {}) => ({
  ApplicationName: 'app',
  RuntimeEnvironment: 'FLINK-1_20',
  ServiceExecutionRole: `arn:aws:iam::${ACCOUNT}:role/flink`,
  ApplicationConfiguration: configuration,
  ...more,
});
const parallel = (Parallelism: number, ParallelismPerKPU?: number) => ({
  FlinkApplicationConfiguration: {
    ParallelismConfiguration: { ConfigurationType: 'CUSTOM', Parallelism, ParallelismPerKPU },
  },
});
const windowed = (TextContent = QUERY, properties: Record<string, string> = {}) => ({
  ApplicationCodeConfiguration: { CodeContentType: 'PLAINTEXT', CodeContent: { TextContent } },
  EnvironmentProperties: {
    PropertyGroups: [{ PropertyGroupId: 'windows', PropertyMap: { 'stream.arn': STREAM, ...properties } }],
  },
});

const create = (world: World, configuration: object = {}, more: object = {}) =>
  call<{ ApplicationDetail: ApplicationDetail }>(
    world,
    'kinesisanalyticsv2.CreateApplication',
    input(configuration, more),
  ).ApplicationDetail;
const app = { ApplicationName: 'app' };
const detail = (world: World) =>
  call<{ ApplicationDetail: ApplicationDetail }>(world, 'kinesisanalyticsv2.DescribeApplication', app)
    .ApplicationDetail;

describe('applications', () => {
  it('are made ready, started, stopped and deleted', () => {
    const world = testWorld();
    const { CreateTimestamp, ApplicationARN } = create(world);
    expect(ApplicationARN).toBe(`arn:aws:kinesisanalytics:${REGION}:${ACCOUNT}:application/app`);
    expect(detail(world).ApplicationStatus).toBe('READY');
    expect(refusal(world, 'kinesisanalyticsv2.StopApplication', app).code).toBe('ResourceInUseException');
    call(world, 'kinesisanalyticsv2.StartApplication', app);
    expect(detail(world).ApplicationStatus).toBe('STARTING');
    pass(world, 1);
    expect(detail(world).ApplicationStatus).toBe('RUNNING');
    call(world, 'kinesisanalyticsv2.StopApplication', app);
    pass(world, 1);
    expect(detail(world).ApplicationStatus).toBe('READY');
    const before = heldBy(world);
    expect(refusal(world, 'kinesisanalyticsv2.DeleteApplication', { ...app, CreateTimestamp: 0 }).code).toBe(
      'InvalidArgumentException',
    );
    expect(heldBy(world)).toEqual(before);
    call(world, 'kinesisanalyticsv2.DeleteApplication', { ...app, CreateTimestamp });
    pass(world, 1);
    expect(refusal(world, 'kinesisanalyticsv2.DescribeApplication', app).code).toBe(
      'ResourceNotFoundException',
    );
    expect(world.nextDue()).toBeUndefined();
  });

  it('are described with defaults; msf.parallelismPerKpu.default', () => {
    const world = testWorld();
    create(world);
    expect(detail(world).ApplicationConfigurationDescription).toMatchObject({
      FlinkApplicationConfigurationDescription: {
        CheckpointConfigurationDescription: { CheckpointingEnabled: true, CheckpointInterval: 60_000 },
        ParallelismConfigurationDescription: {
          Parallelism: 1,
          ParallelismPerKPU: fact('msf.parallelismPerKpu.default'),
          AutoScalingEnabled: true,
        },
      },
      ApplicationSnapshotConfigurationDescription: { SnapshotsEnabled: true },
    });
  });

  it('msf.sql.noNewApps: of SQL cannot be made any more', () =>
    expect(
      refusal(
        testWorld(),
        'kinesisanalyticsv2.CreateApplication',
        input({}, { RuntimeEnvironment: 'SQL-1_0' }),
      ).code,
    ).toBe('UnsupportedOperationException'));

  it('are listed and tagged; msf.tags.max', () => {
    const world = testWorld();
    const { ApplicationARN: ResourceARN } = create(world, {}, { Tags: [{ Key: 'a', Value: '1' }] });
    create(world, {}, { ApplicationName: 'other' });
    const page = call<{ NextToken: string }>(world, 'kinesisanalyticsv2.ListApplications', { Limit: 1 });
    expect(page).toMatchObject({
      ApplicationSummaries: [{ ApplicationName: 'app', ApplicationStatus: 'READY' }],
    });
    expect(call(world, 'kinesisanalyticsv2.ListApplications', { NextToken: page.NextToken })).toMatchObject({
      ApplicationSummaries: [{ ApplicationName: 'other' }],
    });
    const Tags = Array.from({ length: fact('msf.tags.max') - 1 }, (_, i) => ({ Key: `k${i}`, Value: '' }));
    call(world, 'kinesisanalyticsv2.TagResource', { ResourceARN, Tags });
    expect(
      refusal(world, 'kinesisanalyticsv2.TagResource', { ResourceARN, Tags: [{ Key: 'more' }] }).code,
    ).toBe('TooManyTagsException');
    call(world, 'kinesisanalyticsv2.UntagResource', { ResourceARN, TagKeys: Tags.map(({ Key }) => Key) });
    expect(call(world, 'kinesisanalyticsv2.ListTagsForResource', { ResourceARN })).toEqual({
      Tags: [{ Key: 'a', Value: '1' }],
    });
  });
});

describe('quotas and cost', () => {
  it('msf.kpu.max.default: parallelism divided by what one KPU carries', () => {
    const max = fact('msf.kpu.max.default');
    create(testWorld(), parallel(max * 2, 2));
    create(testWorld(), parallel(max));
    for (const configuration of [parallel(max + 1), parallel(max * 2 + 1, 2)])
      expect(refusal(testWorld(), 'kinesisanalyticsv2.CreateApplication', input(configuration)).code).toBe(
        'LimitExceededException',
      );
  });

  it('msf.applications.max', () => {
    const world = testWorld();
    for (let i = 0; i < fact('msf.applications.max'); i++) create(world, {}, { ApplicationName: `app${i}` });
    expect(refusal(world, 'kinesisanalyticsv2.CreateApplication', input()).code).toBe(
      'LimitExceededException',
    );
  });

  it('an hour costs its KPUs and one more, and nothing while ready', () => {
    const world = testWorld();
    create(world, parallel(4, 2));
    call(world, 'kinesisanalyticsv2.StartApplication', app);
    pass(world, 1 + 3_600 - 1);
    call(world, 'kinesisanalyticsv2.StopApplication', app);
    pass(world, 1);
    pass(world, 3_600);
    expect(world.usage(PLACE).get('Flink-KPUHours')).toBeCloseTo(3, 2);
  });
});

describe('windows over a stream', () => {
  function running(properties: Record<string, string> = {}) {
    const events: WorldEvent[] = [];
    const world = testWorld({ sink: { event: (event) => events.push(event) } });
    for (const StreamName of ['orders', 'results'])
      call(world, 'kinesis.CreateStream', { StreamName, ShardCount: 1 });
    pass(world, 1);
    create(world, windowed(QUERY, properties));
    call(world, 'kinesisanalyticsv2.StartApplication', app);
    pass(world, 1);
    const put = (data: string) =>
      call(world, 'kinesis.PutRecord', {
        StreamName: 'orders',
        PartitionKey: 'k',
        Data: new TextEncoder().encode(data),
      });
    const order = (shop: string, second: number) => put(JSON.stringify({ shop, ts: second * 1_000 }));
    const told = (type: string) => events.filter((event) => event.type === type).map((event) => event.detail);
    return { world, put, order, told };
  }

  it('give results when the watermark passes their end, and write them to the output', () => {
    const { world, order, told } = running({
      'output.arn': STREAM.replace('orders', 'results'),
      'watermark.delay.ms': '2000',
    });
    for (const [shop, second] of [
      ['a', 1],
      ['b', 2],
      ['a', 11],
      ['a', 3],
    ] as const)
      order(shop, second);
    pass(world, 2);
    expect(told('WindowResult')).toEqual([]);
    order('a', 12);
    pass(world, 2);
    expect(told('WindowResult').map(({ row }) => row)).toEqual([
      { shop: 'a', window_start: 0, window_end: 10_000, n: 2 },
      { shop: 'b', window_start: 0, window_end: 10_000, n: 1 },
    ]);
    expect(told('RecordPut').filter(({ stream }) => stream === 'results')).toHaveLength(2);
    expect(world.nextDue()).toBeUndefined();
  });

  it('drop what is too late, and skip what is no event', () => {
    const { world, put, order, told } = running();
    order('a', 1);
    order('a', 25);
    order('a', 2);
    put('no json');
    put('{"shop":"a"}');
    pass(world, 2);
    expect(told('LateEventDropped')).toHaveLength(1);
    expect(told('RecordSkipped')).toHaveLength(2);
  });

  it('go on over resharding', () => {
    const { world, order, told } = running();
    order('a', 1);
    pass(world, 2);
    call(world, 'kinesis.SplitShard', { StreamName: 'orders', ShardToSplit: '0', NewStartingHashKey: '99' });
    pass(world, 2);
    order('a', 2);
    order('a', 12);
    pass(world, 5);
    expect(told('WindowResult').map(({ row }) => row)).toEqual([
      { shop: 'a', window_start: 0, window_end: 10_000, n: 2 },
    ]);
  });

  it('are refused when the query cannot be read', () =>
    expect(
      errorOf(
        send(testWorld(), 'kinesisanalyticsv2.CreateApplication', input(windowed('SELECT'))).outcome,
        'create',
      ),
    ).toMatchObject({
      code: 'CodeValidationException',
      message: 'Expected a name, found the end at character 6',
    }));
});
