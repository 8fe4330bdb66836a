import { type Limits, limit } from '../../../../facts/limits';
import type { BucketConfig, DestinationConfig, DestinationKind } from './destination';

const MIB = 1_048_576;
const NOT_LOGGED = { Enabled: false };

const hints = (limits: Limits, size: string, interval: string) => ({
  SizeInMBs: limit(limits, size) / MIB,
  IntervalInSeconds: limit(limits, interval),
});

const retries = (limits: Limits, id: string) => ({ DurationInSeconds: limit(limits, id) });

/** What AWS takes for the members of a bucket's configuration that are not given. */
export const withBucketDefaults = <T extends Partial<BucketConfig>>(limits: Limits, config: T): T => ({
  CompressionFormat: 'UNCOMPRESSED',
  EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
  CloudWatchLoggingOptions: NOT_LOGGED,
  ...config,
  BufferingHints: {
    ...hints(limits, 'firehose.buffer.s3.size.default', 'firehose.buffer.s3.interval.default'),
    ...config.BufferingHints,
  },
});

type Defaults = (limits: Limits) => DestinationConfig;

const openSearch =
  (rotation: object): Defaults =>
  (limits) => ({
    BufferingHints: hints(limits, 'firehose.buffer.opensearch.size', 'firehose.buffer.s3.interval.default'),
    RetryOptions: retries(limits, 'firehose.retry.duration'),
    S3BackupMode: 'FailedDocumentsOnly',
    CloudWatchLoggingOptions: NOT_LOGGED,
    ...rotation,
  });

const DEFAULTS: Readonly<Record<Exclude<DestinationKind, 'ExtendedS3'>, Defaults>> = {
  Redshift: (limits) => ({
    RetryOptions: retries(limits, 'firehose.redshift.retry.default'),
    S3BackupMode: 'Disabled',
    CloudWatchLoggingOptions: NOT_LOGGED,
  }),
  Elasticsearch: openSearch({ IndexRotationPeriod: 'OneDay' }),
  Amazonopensearchservice: openSearch({ IndexRotationPeriod: 'OneDay' }),
  AmazonOpenSearchServerless: openSearch({}),
  Splunk: (limits) => ({
    BufferingHints: hints(limits, 'firehose.buffer.splunk.size', 'firehose.buffer.splunk.interval.default'),
    HECAcknowledgmentTimeoutInSeconds: limit(limits, 'firehose.splunk.ack.default'),
    RetryOptions: retries(limits, 'firehose.retry.duration'),
    S3BackupMode: 'FailedEventsOnly',
    CloudWatchLoggingOptions: NOT_LOGGED,
  }),
  HttpEndpoint: (limits) => ({
    BufferingHints: hints(limits, 'firehose.buffer.http.size', 'firehose.buffer.s3.interval.default'),
    RequestConfiguration: { ContentEncoding: 'NONE' },
    RetryOptions: retries(limits, 'firehose.retry.duration'),
    S3BackupMode: 'FailedDataOnly',
    CloudWatchLoggingOptions: NOT_LOGGED,
  }),
  Snowflake: (limits) => ({
    BufferingHints: {
      SizeInMBs: limit(limits, 'firehose.buffer.snowflake.size.default') / MIB,
      IntervalInSeconds: 0,
    },
    DataLoadingOption: 'JSON_MAPPING',
    RetryOptions: retries(limits, 'firehose.snowflake.retry.default'),
    S3BackupMode: 'FailedDataOnly',
    CloudWatchLoggingOptions: NOT_LOGGED,
  }),
  Iceberg: (limits) => ({
    BufferingHints: hints(limits, 'firehose.buffer.s3.size.default', 'firehose.buffer.s3.interval.default'),
    RetryOptions: retries(limits, 'firehose.retry.duration'),
    S3BackupMode: 'FailedDataOnly',
    CloudWatchLoggingOptions: NOT_LOGGED,
  }),
};

/** A configuration with what AWS takes for the members not given. */
export function withDefaults(
  limits: Limits,
  kind: DestinationKind,
  config: DestinationConfig,
): DestinationConfig {
  if (kind === 'ExtendedS3')
    return { S3BackupMode: 'Disabled', ...withBucketDefaults(limits, converted(limits, config)) };
  const defaults = DEFAULTS[kind](limits);
  const { BufferingHints, S3Configuration } = config;
  return {
    ...defaults,
    ...config,
    ...(defaults.BufferingHints && { BufferingHints: { ...defaults.BufferingHints, ...BufferingHints } }),
    ...(S3Configuration && { S3Configuration: withBucketDefaults(limits, S3Configuration) }),
  };
}

/** Format conversion needs bigger buffers. */
function converted(limits: Limits, config: DestinationConfig): DestinationConfig {
  if (config.DataFormatConversionConfiguration?.Enabled !== true) return config;
  const SizeInMBs = limit(limits, 'firehose.buffer.formatConversion.default') / MIB;
  return { ...config, BufferingHints: { SizeInMBs, ...config.BufferingHints } };
}
