import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, pass, REGION, testWorld } from '@/tests/support/simulator';
import {
  bytes,
  createStream,
  objectsIn,
  processing,
  processor,
  put,
  putAll,
  ROLE,
  S3,
  worldWithStream,
} from './delivery-streams';

const HINTS = { SizeInMBs: 1, IntervalInSeconds: 60 };

describe('buffering', () => {
  it('waits from the first record for the interval, then writes one object under the hour', () => {
    const { world } = worldWithStream({ BufferingHints: HINTS });
    put(world, 'one');
    pass(world, 30);
    put(world, 'two');
    pass(world, 29.9);
    expect(objectsIn(world)).toEqual({});
    pass(world, 0.1);
    const [[key, data] = []] = Object.entries(objectsIn(world));
    expect(key).toMatch(/^2026\/01\/01\/00\/d-1-2026-01-01-00-00-01-[0-9a-f-]{36}$/);
    expect(data).toBe('onetwo');
    expect(world.nextDue()).toBeUndefined();
  });

  it('writes at once when the size is reached', () => {
    const { world } = worldWithStream({ BufferingHints: HINTS });
    put(world, 'x'.repeat(600_000));
    expect(objectsIn(world)).toEqual({});
    put(world, 'y'.repeat(600_000));
    expect(Object.values(objectsIn(world)).map(({ length }) => length)).toEqual([1_200_000]);
  });

  it('of no interval passes each record on', () => {
    const { world } = worldWithStream({ BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 } });
    put(world, 'one');
    put(world, 'two');
    expect(Object.values(objectsIn(world)).sort()).toEqual(['one', 'two']);
  });
});

describe('objects', () => {
  it('have a prefix of the stream and its expressions', () => {
    const { world } = worldWithStream({
      BufferingHints: HINTS,
      Prefix: "in/year=!{timestamp:yyyy}/!{timestamp:'d'-MM-dd}/!{firehose:random-string}/",
      ErrorOutputPrefix: 'bad/!{firehose:error-output-type}/',
      FileExtension: '.jsonl',
    });
    put(world, 'x');
    pass(world, 60);
    expect(Object.keys(objectsIn(world))[0]).toMatch(/^in\/year=2026\/d-01-01\/[0-9a-z]{11}\/d-1-.*\.jsonl$/);
  });

  it('are gzip files when asked', () => {
    const { world } = worldWithStream({ BufferingHints: HINTS, CompressionFormat: 'GZIP' });
    putAll(world, 'one', 'x'.repeat(100_000));
    pass(world, 60);
    const [{ Key } = { Key: '' }] = call<{ Contents: { Key: string }[] }>(world, 's3.ListObjectsV2', {
      Bucket: 'lake',
    }).Contents;
    expect(Key).toMatch(/\.gz$/);
    const { Body } = call<{ Body: Uint8Array }>(world, 's3.GetObject', { Bucket: 'lake', Key });
    expect(gunzipSync(Body).toString()).toBe(`one${'x'.repeat(100_000)}`);
  });

  it('have a delimiter after each record when asked', () => {
    const { world } = worldWithStream({
      BufferingHints: HINTS,
      ...processing(processor('AppendDelimiterToRecord', { Delimiter: '\\n' })),
    });
    putAll(world, 'a', 'b');
    pass(world, 60);
    expect(Object.values(objectsIn(world))).toEqual(['a\nb\n']);
  });

  it('come with a backup of what came in', () => {
    const { world } = worldWithStream({
      BufferingHints: HINTS,
      S3BackupMode: 'Enabled',
      S3BackupConfiguration: {
        ...S3,
        Prefix: 'backup/',
        BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 120 },
      },
    });
    put(world, 'x');
    pass(world, 60);
    expect(Object.keys(objectsIn(world))).toHaveLength(1);
    pass(world, 60);
    expect(Object.keys(objectsIn(world))[1]).toMatch(/^backup\/2026/);
  });
});

describe('a bucket that does not take it', () => {
  it('is tried again until it does; nothing is lost', () => {
    const { world, events } = worldWithStream({ BufferingHints: HINTS, BucketARN: 'arn:aws:s3:::later' });
    put(world, 'x');
    pass(world, 3_600);
    expect(events.filter(({ type }) => type === 'DeliveryFailed').length).toBeGreaterThan(10);
    call(world, 's3.CreateBucket', { Bucket: 'later' });
    pass(world, 60);
    expect(Object.values(objectsIn(world, 'later'))).toEqual(['x']);
    expect(world.nextDue()).toBeUndefined();
  });

  it('refuses a role that may not write', () => {
    const { world, events } = worldWithStream({ BufferingHints: HINTS });
    call(world, 'iam.CreateRole', {
      RoleName: 'delivery',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'firehose.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      }),
    });
    put(world, 'x');
    pass(world, 60);
    expect(events.find(({ type }) => type === 'DeliveryFailed')?.detail).toMatchObject({
      error: 'AccessDenied',
    });
  });
});

describe('dynamic partitioning', () => {
  const partitioned = (query: string, prefix: string) =>
    worldWithStream({
      BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
      Prefix: prefix,
      ErrorOutputPrefix: 'bad/!{firehose:error-output-type}/',
      DynamicPartitioningConfiguration: { Enabled: true },
      ...processing(
        processor('MetadataExtraction', { MetadataExtractionQuery: query, JsonParsingEngine: 'JQ-1.6' }),
      ),
    });

  it('makes an object for each partition', () => {
    const { world } = partitioned(
      '{shop: .order.shop, first: .items[0]["the name"], up: .order.shop|ascii_upcase}',
      '!{partitionKeyFromQuery:shop}/!{partitionKeyFromQuery:first}/!{partitionKeyFromQuery:up}/',
    );
    const order = (shop: string, name: string) =>
      JSON.stringify({ order: { shop }, items: [{ 'the name': name }] });
    putAll(world, order('a', 'x'), order('b', 'y'), order('a', 'x'));
    pass(world, 60);
    const found = objectsIn(world);
    expect(Object.keys(found).map((key) => key.split('/').slice(0, 3))).toEqual([
      ['a', 'x', 'A'],
      ['b', 'y', 'B'],
    ]);
    expect(Object.values(found)[0]).toBe(order('a', 'x') + order('a', 'x'));
  });

  it('sends to the error prefix what the query does not fit', () => {
    const { world } = partitioned('{shop: .shop}', '!{partitionKeyFromQuery:shop}/');
    putAll(world, '{"shop":"a"}', '{"other":1}', 'no json');
    pass(world, 60);
    const [bad, good] = Object.entries(objectsIn(world)).sort();
    expect(good?.[0] ?? '').toMatch(/^bad\/processing-failed\//);
    expect(bad?.[0] ?? '').toMatch(/^a\//);
    expect((good?.[1] ?? '').trim().split('\n')).toHaveLength(2);
  });
});

describe('taking records apart', () => {
  it.each([
    ['{"a":1}{"a":"}{"} {"a":3}', { SubRecordType: 'JSON' }, ['{"a":1}', '{"a":"}{"}', '{"a":3}']],
    ['[{"a":1},{"a":2}]', { SubRecordType: 'JSON' }, ['{"a":1}', '{"a":2}']],
    ['{"a":1}', { SubRecordType: 'JSON' }, ['{"a":1}']],
    ['no json', { SubRecordType: 'JSON' }, ['no json']],
    ['x;y;', { SubRecordType: 'DELIMITED', Delimiter: btoa(';') }, ['x', 'y']],
  ])('%s', (data, parameters, parts) => {
    const { world } = worldWithStream({
      BufferingHints: HINTS,
      ...processing(processor('RecordDeAggregation', parameters), processor('AppendDelimiterToRecord')),
    });
    put(world, data);
    pass(world, 60);
    expect(Object.values(objectsIn(world))).toEqual([parts.map((part) => `${part}\n`).join('')]);
  });
});

describe('other destinations', () => {
  it('an HTTP endpoint is sent requests', () => {
    const { world, events } = worldWithStream();
    call(world, 'firehose.CreateDeliveryStream', {
      DeliveryStreamName: 'h',
      HttpEndpointDestinationConfiguration: {
        EndpointConfiguration: { Url: 'https://example.com/in' },
        BufferingHints: HINTS,
        S3Configuration: { ...S3, Prefix: 'all/', BufferingHints: HINTS },
        S3BackupMode: 'AllData',
      },
    });
    pass(world, 1);
    call(world, 'firehose.PutRecord', { DeliveryStreamName: 'h', Record: { Data: bytes('hi') } });
    pass(world, 60);
    const request = events.find(({ type }) => type === 'HttpEndpointRequested')?.detail;
    expect(request).toMatchObject({ url: 'https://example.com/in', records: 1 });
    expect(JSON.parse(String(request?.body))).toMatchObject({ records: [{ data: btoa('hi') }] });
    expect(Object.values(objectsIn(world))).toEqual(['hi']);
  });

  it('Redshift copies from the bucket', () => {
    const { world, events } = worldWithStream();
    call(world, 'firehose.CreateDeliveryStream', {
      DeliveryStreamName: 'r',
      RedshiftDestinationConfiguration: {
        RoleARN: ROLE,
        ClusterJDBCURL: 'jdbc:redshift://c.abc.us-east-1.redshift.amazonaws.com:5439/dev',
        CopyCommand: { DataTableName: 't' },
        S3Configuration: { ...S3, BufferingHints: HINTS },
      },
    });
    pass(world, 1);
    call(world, 'firehose.PutRecord', { DeliveryStreamName: 'r', Record: { Data: bytes('row') } });
    pass(world, 60);
    expect(Object.values(objectsIn(world))).toEqual(['row']);
    expect(events.find(({ type }) => type === 'DeliveredToService')?.detail).toMatchObject({
      destination: 'Redshift',
    });
  });
});

describe('a Kinesis source', () => {
  const KinesisStreamARN = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/s`;
  const sourced = () => {
    const world = testWorld();
    call(world, 's3.CreateBucket', { Bucket: 'lake' });
    call(world, 'kinesis.CreateStream', { StreamName: 's', ShardCount: 2 });
    pass(world, 1);
    createStream(world, {
      DeliveryStreamType: 'KinesisStreamAsSource',
      KinesisStreamSourceConfiguration: { KinesisStreamARN, RoleARN: ROLE },
      ExtendedS3DestinationConfiguration: { ...S3, BufferingHints: HINTS },
    });
    return world;
  };
  const putInto = (world: ReturnType<typeof testWorld>, PartitionKey: string, data: string) =>
    call(world, 'kinesis.PutRecord', { StreamName: 's', PartitionKey, Data: bytes(data) });

  it('is read from when the stream was made, through resharding, each record once', () => {
    const world = sourced();
    for (const key of ['a', 'b', 'c', 'd']) putInto(world, key, key);
    pass(world, 2);
    call(world, 'kinesis.UpdateShardCount', {
      StreamName: 's',
      TargetShardCount: 4,
      ScalingType: 'UNIFORM_SCALING',
    });
    putInto(world, 'a', 'e');
    pass(world, 5);
    for (const key of ['a', 'b', 'c', 'd']) putInto(world, key, key.toUpperCase());
    pass(world, 120);
    expect([...Object.values(objectsIn(world)).join('')].sort().join('')).toBe('ABCDabcde');
    expect(world.nextDue()).toBeUndefined();
  });

  it('is the only way in', () => {
    const world = sourced();
    const outcome = () =>
      call(world, 'firehose.PutRecord', { DeliveryStreamName: 'd', Record: { Data: bytes('x') } });
    expect(outcome).toThrow(
      'InvalidArgumentException: This operation is not permitted on KinesisStreamAsSource delivery stream type.',
    );
  });
});
