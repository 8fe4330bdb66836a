import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import { LIMITS } from '@/tests/support/limits';
import { call, errorOf, PLACE, pass, refusal, send, testWorld } from '@/tests/support/simulator';
import {
  describeStream,
  objectsIn,
  processing,
  processor,
  put,
  putAll,
  ROLE,
  S3,
  worldWithStream,
} from './delivery-streams';

const fact = (id: string): number => limit(LIMITS.today, id);
const MIB = 1_048_576;
const zeros = (count: number) => ({ Data: new Uint8Array(count) });
const batch = (...Records: object[]) => ({ DeliveryStreamName: 'd', Records });

describe('requests', () => {
  it('firehose.putRecordBatch.bytes.max', () => {
    const { world } = worldWithStream();
    const quarter = fact('firehose.putRecordBatch.bytes.max') / 5;
    const records = Array.from({ length: 5 }, () => zeros(Math.floor(quarter)));
    call(world, 'firehose.PutRecordBatch', batch(...records));
    pass(world, 1);
    expect(refusal(world, 'firehose.PutRecordBatch', batch(...records, zeros(5)))).toMatchObject({
      code: 'InvalidArgumentException',
      message: 'Records size exceeds 4 MB limit',
    });
  });

  it('firehose.record.size.max and firehose.putRecordBatch.records.max are constraints of the API', () => {
    const { world } = worldWithStream();
    const [size, count] = [fact('firehose.record.size.max'), fact('firehose.putRecordBatch.records.max')];
    call(world, 'firehose.PutRecord', { DeliveryStreamName: 'd', Record: zeros(size) });
    expect(
      refusal(world, 'firehose.PutRecord', { DeliveryStreamName: 'd', Record: zeros(size + 1) }),
    ).toMatchObject({
      code: 'ValidationException',
      message: `1 validation error detected: Value 'java.nio.HeapByteBuffer[pos=0 lim=${size + 1} cap=${size + 1}]' at 'record.data' failed to satisfy constraint: Member must have length less than or equal to ${size}`,
    });
    const records = Array.from({ length: count + 1 }, () => zeros(0));
    call(world, 'firehose.PutRecordBatch', batch(...records.slice(1)));
    expect(refusal(world, 'firehose.PutRecordBatch', batch(...records)).code).toBe('ValidationException');
  });

  it.each([
    ['firehose.directPut.quota.large', 'us-east-1'],
    ['firehose.directPut.quota.small', 'eu-north-1'],
  ])('%s: a second of %s', (id, region) => {
    const world = testWorld();
    const at = { region };
    call(
      world,
      'firehose.CreateDeliveryStream',
      { DeliveryStreamName: 'd', ExtendedS3DestinationConfiguration: S3 },
      at,
    );
    pass(world, 1);
    const record = (bytes: number) => ({ DeliveryStreamName: 'd', Record: zeros(bytes) });
    for (let left = fact(id); left > 0; left -= 1_000_000)
      call(world, 'firehose.PutRecord', record(Math.min(left, 1_000_000)), at);
    expect(refusal(world, 'firehose.PutRecord', record(1), at)).toMatchObject({
      code: 'ServiceUnavailableException',
      message: 'Slow down.',
      status: 503,
    });
    expect(call(world, 'firehose.PutRecordBatch', batch(zeros(0), zeros(1)), at)).toMatchObject({
      FailedPutCount: 1,
      RequestResponses: [
        { RecordId: expect.any(String) },
        { ErrorCode: 'ServiceUnavailableException', ErrorMessage: 'Slow down.' },
      ],
    });
    pass(world, 0.5);
    call(world, 'firehose.PutRecord', record(Math.min(fact(id) / 2, 1_000_000)), at);
  });

  it('firehose.billing.record: is what each record is rounded up to', () => {
    const { world } = worldWithStream();
    const unit = fact('firehose.billing.record');
    call(world, 'firehose.PutRecordBatch', batch(zeros(0), zeros(unit), zeros(unit + 1)));
    expect(world.usage(PLACE).get('Firehose-IngestedBytes')).toBe(4 * unit);
  });
});

describe('streams', () => {
  it('firehose.streams.max', () => {
    const world = testWorld();
    const create = (name: string) =>
      send(world, 'firehose.CreateDeliveryStream', {
        DeliveryStreamName: name,
        ExtendedS3DestinationConfiguration: S3,
      }).outcome;
    for (let i = 0; i < fact('firehose.streams.max'); i++) expect(create(`d${i}`)?.ok).toBe(true);
    expect(errorOf(create('more'), 'create').code).toBe('LimitExceededException');
    expect(call(world, 'firehose.ListDeliveryStreams')).toMatchObject({
      DeliveryStreamNames: { length: fact('firehose.list.streams.default') },
    });
  });

  it('firehose.tags.max', () => {
    const { world } = worldWithStream();
    const Tags = Array.from({ length: fact('firehose.tags.max') }, (_, i) => ({ Key: `k${i}` }));
    call(world, 'firehose.TagDeliveryStream', { DeliveryStreamName: 'd', Tags });
    call(world, 'firehose.TagDeliveryStream', { DeliveryStreamName: 'd', Tags: [{ Key: 'k0', Value: 'x' }] });
    expect(
      refusal(world, 'firehose.TagDeliveryStream', { DeliveryStreamName: 'd', Tags: [{ Key: 'more' }] }).code,
    ).toBe('LimitExceededException');
  });

  it('firehose.sse.calls.max', () => {
    const { world } = worldWithStream();
    const change = (i: number) =>
      send(world, `firehose.${i % 2 === 0 ? 'Start' : 'Stop'}DeliveryStreamEncryption`, {
        DeliveryStreamName: 'd',
      }).outcome;
    for (let i = 0; i < fact('firehose.sse.calls.max'); i++) {
      expect(change(i)?.ok).toBe(true);
      pass(world, 1);
    }
    expect(errorOf(change(1), 'change').code).toBe('LimitExceededException');
    pass(world, 24 * 3_600);
    expect(change(1)?.ok).toBe(true);
  });
});

describe('buffers', () => {
  /** Whether a stream with this destination takes the hints. */
  const takes = (
    kind: string,
    configuration: object,
    SizeInMBs: number,
    IntervalInSeconds: number,
  ): boolean =>
    send(testWorld(), 'firehose.CreateDeliveryStream', {
      DeliveryStreamName: 'd',
      [`${kind}DestinationConfiguration`]: {
        ...configuration,
        BufferingHints: { SizeInMBs, IntervalInSeconds },
      },
    }).outcome?.ok === true;

  const bucket = { S3Configuration: S3 };
  it.each([
    ['firehose.buffer.s3.size.default', 'ExtendedS3', S3, 128, 900],
    [
      'firehose.buffer.opensearch.size',
      'Amazonopensearchservice',
      { RoleARN: ROLE, IndexName: 'i', ...bucket },
      100,
      900,
    ],
    [
      'firehose.buffer.http.size',
      'HttpEndpoint',
      { EndpointConfiguration: { Url: 'https://example.com' }, ...bucket },
      64,
      900,
    ],
    [
      'firehose.buffer.splunk.size',
      'Splunk',
      { HECEndpoint: 'https://splunk', HECEndpointType: 'Raw', ...bucket },
      5,
      60,
    ],
  ])('%s: hints of %s go up to their ends', (id, kind, configuration, sizeMax, intervalMax) => {
    expect(takes(kind, configuration, sizeMax, intervalMax)).toBe(true);
    expect(takes(kind, configuration, 1, 0)).toBe(true);
    expect(takes(kind, configuration, sizeMax + 1, intervalMax)).toBe(false);
    expect(takes(kind, configuration, sizeMax, intervalMax + 1)).toBe(false);
    expect(takes(kind, configuration, 0, 0)).toBe(false);
    expect(fact(id)).toBeLessThanOrEqual(sizeMax * MIB);
  });

  it('firehose.buffer.s3.interval.default and firehose.buffer.s3.size.default: what delivers without hints', () => {
    const { world } = worldWithStream();
    put(world, 'x');
    pass(world, fact('firehose.buffer.s3.interval.default') - 0.001);
    expect(objectsIn(world)).toEqual({});
    pass(world, 0.001);
    expect(Object.keys(objectsIn(world))).toHaveLength(1);
    for (let sent = 0; sent + 1_000_000 < fact('firehose.buffer.s3.size.default'); sent += 1_000_000) {
      put(world, 'x'.repeat(1_000_000));
      pass(world, 1);
    }
    expect(Object.keys(objectsIn(world))).toHaveLength(1);
    put(world, 'x'.repeat(1_000_000));
    expect(Object.keys(objectsIn(world))).toHaveLength(2);
  });

  it.each([
    ['firehose.buffer.formatConversion.default', { DataFormatConversionConfiguration: { Enabled: true } }],
    ['firehose.buffer.s3.size.default', {}],
  ])('%s is described', (id, destination) => {
    const { world } = worldWithStream(destination);
    const hints = describeStream(world).Destinations?.[0]?.ExtendedS3DestinationDescription?.BufferingHints;
    expect((hints?.SizeInMBs ?? 0) * MIB).toBe(fact(id));
  });

  it('firehose.buffer.partitioned.min', () => {
    const partitioned = (SizeInMBs: number) => ({
      ...S3,
      BufferingHints: { SizeInMBs, IntervalInSeconds: 60 },
      Prefix: '!{partitionKeyFromQuery:a}/',
      ErrorOutputPrefix: '!{firehose:error-output-type}/',
      DynamicPartitioningConfiguration: { Enabled: true },
      ...processing(processor('MetadataExtraction', { MetadataExtractionQuery: '{a: .a}' })),
    });
    const sizeMin = fact('firehose.buffer.partitioned.min') / MIB;
    const create = (size: number) => ({
      DeliveryStreamName: 'd',
      ExtendedS3DestinationConfiguration: partitioned(size),
    });
    expect(refusal(testWorld(), 'firehose.CreateDeliveryStream', create(sizeMin - 1)).message).toBe(
      `BufferingHints.SizeInMBs must be at least ${sizeMin} when Dynamic Partitioning is enabled.`,
    );
    call(testWorld(), 'firehose.CreateDeliveryStream', create(sizeMin));
  });

  it('firehose.dynamicPartitioning.activePartitions: what overflows goes to the error prefix', () => {
    const { world } = worldWithStream({
      BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
      Prefix: '!{partitionKeyFromQuery:a}/',
      ErrorOutputPrefix: '!{firehose:error-output-type}/',
      DynamicPartitioningConfiguration: { Enabled: true },
      ...processing(processor('MetadataExtraction', { MetadataExtractionQuery: '{a: .a}' })),
    });
    const max = fact('firehose.dynamicPartitioning.activePartitions');
    putAll(world, ...Array.from({ length: max }, (_, i) => `{"a":"p${i}"}`));
    putAll(world, '{"a":"more"}', '{"a":"p0"}');
    pass(world, 60);
    const keys = Object.keys(objectsIn(world));
    expect(keys.filter((key) => key.startsWith('p') && !key.startsWith('processing-failed'))).toHaveLength(
      max,
    );
    expect(keys.filter((key) => key.startsWith('processing-failed/'))).toHaveLength(1);
    expect(keys.filter((key) => key.startsWith('more/'))).toEqual([]);
  });
});
