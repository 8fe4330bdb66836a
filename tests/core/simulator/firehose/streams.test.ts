import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, pass, REGION, refusal, testWorld } from '@/tests/support/simulator';
import { BUCKET, createStream, describeStream, ROLE, S3, worldWithStream } from './delivery-streams';

const create = (input: object) => ({ DeliveryStreamName: 'd', ...input });
const refusedCreate = (input: object) => refusal(testWorld(), 'firehose.CreateDeliveryStream', create(input));
const HTTP = {
  EndpointConfiguration: { Url: 'https://example.com/in', Name: 'mine', AccessKey: 'secret' },
  S3Configuration: S3,
};

describe('creating', () => {
  it('takes a moment, in which nothing can be written', () => {
    const world = testWorld();
    call(world, 'firehose.CreateDeliveryStream', create({ ExtendedS3DestinationConfiguration: S3 }));
    expect(describeStream(world).DeliveryStreamStatus).toBe('CREATING');
    expect(
      refusal(world, 'firehose.PutRecord', { DeliveryStreamName: 'd', Record: { Data: new Uint8Array() } })
        .code,
    ).toBe('ResourceNotFoundException');
    pass(world, 1);
    expect(describeStream(world)).toMatchObject({
      DeliveryStreamStatus: 'ACTIVE',
      DeliveryStreamARN: `arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/d`,
      VersionId: '1',
    });
    expect(world.nextDue()).toBeUndefined();
  });

  it.each(['Snappy', 'ZIP'])('is refused where Redshift would have to copy %s', (CompressionFormat) => {
    const RedshiftDestinationConfiguration = {
      RoleARN: ROLE,
      ClusterJDBCURL: 'jdbc:redshift://c.abc.us-east-1.redshift.amazonaws.com:5439/dev',
      CopyCommand: { DataTableName: 't' },
      S3Configuration: { ...S3, CompressionFormat },
    };
    expect(refusedCreate({ RedshiftDestinationConfiguration }).code).toBe('InvalidArgumentException');
  });

  it('is refused for a name that exists', () =>
    expect(
      refusal(
        worldWithStream().world,
        'firehose.CreateDeliveryStream',
        create({ ExtendedS3DestinationConfiguration: S3 }),
      ),
    ).toMatchObject({
      code: 'ResourceInUseException',
      message: `Firehose d under accountId ${ACCOUNT} already exists`,
    }));

  it.each([
    [{}, 'Exactly one destination configuration is supported for a Firehose.'],
    [
      { ExtendedS3DestinationConfiguration: S3, HttpEndpointDestinationConfiguration: HTTP },
      'Exactly one destination configuration is supported for a Firehose.',
    ],
    [
      { DeliveryStreamType: 'KinesisStreamAsSource', ExtendedS3DestinationConfiguration: S3 },
      'KinesisSourceStreamConfig is required for KinesisStreamAsSource stream type.',
    ],
    [
      {
        ExtendedS3DestinationConfiguration: S3,
        KinesisStreamSourceConfiguration: {
          RoleARN: ROLE,
          KinesisStreamARN: `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/s`,
        },
      },
      'KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type.',
    ],
    [
      { ExtendedS3DestinationConfiguration: { ...S3, BufferingHints: { SizeInMBs: 5 } } },
      'Both BufferSizeInMBs and BufferIntervalInSeconds are required to configure buffering.',
    ],
    [
      { ExtendedS3DestinationConfiguration: { ...S3, S3BackupMode: 'Enabled' } },
      'S3BackupConfiguration must be specified when S3BackupMode is Enabled.',
    ],
    [
      {
        ExtendedS3DestinationConfiguration: {
          ...S3,
          Prefix: 'y=!{timestamp:yyyy}/',
          ErrorOutputPrefix: 'bad/',
        },
      },
      'ErrorOutputPrefix must contain at least one instance of !{firehose:error-output-type} when Prefix contains expressions.',
    ],
    [
      {
        ExtendedS3DestinationConfiguration: {
          ...S3,
          Prefix: '!{partitionKeyFromQuery:a}/',
          ErrorOutputPrefix: '!{firehose:error-output-type}/',
        },
      },
      'Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.',
    ],
    [
      {
        ExtendedS3DestinationConfiguration: {
          ...S3,
          DataFormatConversionConfiguration: { Enabled: true },
          CompressionFormat: 'GZIP',
        },
      },
      'CompressionFormat must be UNCOMPRESSED when data format conversion is enabled.',
    ],
  ])('is refused for %j', (input, message) =>
    expect(refusedCreate(input)).toMatchObject({ code: 'InvalidArgumentException', message }),
  );
});

describe('descriptions', () => {
  it('of a bucket are told twice, with defaults', () => {
    const { world } = worldWithStream();
    const common = {
      ...S3,
      BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
      CompressionFormat: 'UNCOMPRESSED',
      EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
      CloudWatchLoggingOptions: { Enabled: false },
    };
    expect(describeStream(world).Destinations).toEqual([
      {
        DestinationId: 'destinationId-000000000001',
        S3DestinationDescription: common,
        ExtendedS3DestinationDescription: { ...common, S3BackupMode: 'Disabled' },
      },
    ]);
  });

  it('with format conversion buffer more', () => {
    const { world } = worldWithStream({ DataFormatConversionConfiguration: { Enabled: true } });
    expect(describeStream(world).Destinations?.[0]?.ExtendedS3DestinationDescription?.BufferingHints).toEqual(
      {
        SizeInMBs: 128,
        IntervalInSeconds: 300,
      },
    );
  });

  const nested = { S3DestinationDescription: { BucketARN: BUCKET, CompressionFormat: 'UNCOMPRESSED' } };
  it.each([
    [
      'HttpEndpoint',
      HTTP,
      {
        EndpointConfiguration: { Url: 'https://example.com/in', Name: 'mine' },
        BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
        RetryOptions: { DurationInSeconds: 300 },
        S3BackupMode: 'FailedDataOnly',
      },
    ],
    [
      'Redshift',
      {
        RoleARN: ROLE,
        ClusterJDBCURL: 'jdbc:redshift://c.abc.us-east-1.redshift.amazonaws.com:5439/dev',
        CopyCommand: { DataTableName: 't' },
        Username: 'u',
        Password: 'password',
        S3Configuration: S3,
      },
      { Username: 'u', RetryOptions: { DurationInSeconds: 3_600 }, S3BackupMode: 'Disabled' },
    ],
    [
      'Amazonopensearchservice',
      { RoleARN: ROLE, IndexName: 'i', ClusterEndpoint: 'https://search', S3Configuration: S3 },
      { IndexRotationPeriod: 'OneDay', S3BackupMode: 'FailedDocumentsOnly' },
    ],
    [
      'Elasticsearch',
      { RoleARN: ROLE, IndexName: 'i', ClusterEndpoint: 'https://search', S3Configuration: S3 },
      { IndexRotationPeriod: 'OneDay', RetryOptions: { DurationInSeconds: 300 } },
    ],
    [
      'AmazonOpenSearchServerless',
      { RoleARN: ROLE, IndexName: 'i', CollectionEndpoint: 'https://c', S3Configuration: S3 },
      { BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 }, S3BackupMode: 'FailedDocumentsOnly' },
    ],
    [
      'Splunk',
      { HECEndpoint: 'https://splunk', HECEndpointType: 'Raw', HECToken: 't', S3Configuration: S3 },
      {
        BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 60 },
        HECAcknowledgmentTimeoutInSeconds: 180,
        S3BackupMode: 'FailedEventsOnly',
      },
    ],
    [
      'Snowflake',
      {
        RoleARN: ROLE,
        AccountUrl: 'https://account.snowflakecomputing.com',
        Database: 'd',
        Schema: 's',
        Table: 't',
        S3Configuration: S3,
      },
      { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 }, RetryOptions: { DurationInSeconds: 60 } },
    ],
    [
      'Iceberg',
      { RoleARN: ROLE, CatalogConfiguration: {}, S3Configuration: S3 },
      { BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 }, S3BackupMode: 'FailedDataOnly' },
    ],
  ])('of %s', (kind, configuration, described) => {
    const world = testWorld();
    createStream(world, { [`${kind}DestinationConfiguration`]: configuration });
    const [destination] = describeStream(world).Destinations ?? [];
    const found = (destination as Record<string, unknown>)[`${kind}DestinationDescription`];
    expect(found).toMatchObject({ ...described, ...nested });
    expect(JSON.stringify(found)).not.toMatch(/secret|password/);
  });
});
