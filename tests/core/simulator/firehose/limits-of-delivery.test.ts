import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import { LIMITS } from '@/tests/support/limits';
import { pass, testWorld } from '@/tests/support/simulator';
import {
  createStream,
  describeStream,
  FUNCTION,
  processing,
  processor,
  put,
  ROLE,
  S3,
  withFunction,
  worldWithStream,
} from './delivery-streams';

const fact = (id: string): number => limit(LIMITS.today, id);
const MIB = 1_048_576;
const _zeros = (count: number) => ({ Data: new Uint8Array(count) });
const _batch = (...Records: object[]) => ({ DeliveryStreamName: 'd', Records });

describe('transformation', () => {
  const transforming = () => {
    const { world, events } = worldWithStream({
      BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 },
      ...processing(processor('Lambda', { LambdaArn: FUNCTION })),
    });
    return { world, events, fn: withFunction(world, events) };
  };

  it('firehose.lambda.buffer.interval.default', () => {
    const { world, fn } = transforming();
    put(world, 'x');
    pass(world, fact('firehose.lambda.buffer.interval.default') - 0.001);
    expect(fn.asked()).toHaveLength(0);
    pass(world, 0.001);
    expect(fn.asked()).toHaveLength(1);
  });

  it('firehose.lambda.buffer.size.default', () => {
    const { world, fn } = transforming();
    const bytes = fact('firehose.lambda.buffer.size.default') * MIB;
    put(world, 'x'.repeat(1_000_000));
    put(world, 'x'.repeat(bytes - 1_000_001));
    expect(fn.asked()).toHaveLength(0);
    put(world, 'x');
    expect(fn.asked()).toHaveLength(1);
  });

  it('firehose.lambda.retries.default', () => {
    const { world, fn } = transforming();
    put(world, 'x');
    pass(world, 60);
    const attempts = fact('firehose.lambda.retries.default') + 1;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      expect(fn.asked()).toHaveLength(attempt);
      fn.fail();
      pass(world, 1);
    }
    expect(fn.asked()).toHaveLength(attempts);
  });

  it('firehose.lambda.payload.max: a batch is cut to what one request may hold', () => {
    const { world, fn } = transforming();
    put(world, 'x'.repeat(900_000));
    put(world, 'x'.repeat(900_000));
    expect(fn.asked()).toHaveLength(1);
    for (let i = 0; i < 8; i++) {
      put(world, 'y'.repeat(900_000));
      pass(world, 1);
    }
    fn.answer((records) => ({ records: records.map(({ recordId }) => ({ recordId, result: 'Dropped' })) }));
    const sizes = fn.asked().map(({ detail }) => String(detail.payload).length);
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(fact('firehose.lambda.payload.max'));
    expect(Math.max(...sizes)).toBeGreaterThan(4_000_000);
  });
});

describe('retries of destinations are described', () => {
  it.each([
    ['firehose.retry.duration', 'HttpEndpoint', { EndpointConfiguration: { Url: 'https://example.com' } }],
    [
      'firehose.redshift.retry.default',
      'Redshift',
      {
        RoleARN: ROLE,
        ClusterJDBCURL: 'jdbc:redshift://c.abc.us-east-1.redshift.amazonaws.com:5439/dev',
        CopyCommand: { DataTableName: 't' },
      },
    ],
    [
      'firehose.snowflake.retry.default',
      'Snowflake',
      {
        RoleARN: ROLE,
        AccountUrl: 'https://account.snowflakecomputing.com',
        Database: 'd',
        Schema: 's',
        Table: 't',
      },
    ],
  ])('%s', (id, kind, configuration) => {
    const world = testWorld();
    createStream(world, { [`${kind}DestinationConfiguration`]: { ...configuration, S3Configuration: S3 } });
    expect(JSON.stringify(describeStream(world))).toContain(
      `"RetryOptions":{"DurationInSeconds":${fact(id)}}`,
    );
  });

  it('firehose.splunk.ack.default, firehose.buffer.splunk.interval.default, firehose.buffer.snowflake.size.default: see streams.test.ts', () => {
    expect(fact('firehose.splunk.ack.default')).toBe(180);
    expect(fact('firehose.buffer.splunk.interval.default')).toBe(60);
    expect(fact('firehose.buffer.snowflake.size.default')).toBe(MIB);
  });

  it('firehose.retry.s3.max: then the data is lost', () => {
    const { world, events } = worldWithStream({
      BucketARN: 'arn:aws:s3:::nowhere',
      BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 },
    });
    put(world, 'x');
    const abandoned = () => events.filter(({ type }) => type === 'DeliveryAbandoned').length;
    pass(world, fact('firehose.retry.s3.max') - 60);
    expect(abandoned()).toBe(0);
    pass(world, 60);
    expect(abandoned()).toBe(1);
    expect(world.nextDue()).toBeUndefined();
  });
});
