import type {
  DataFormatConversionConfiguration,
  DynamicPartitioningConfiguration,
  EncryptionConfiguration,
  HttpEndpointConfiguration,
  ProcessingConfiguration,
  RetryOptions,
} from '../../../shapes/generated/firehose.types';

/** The services that Firehose delivers to, by the word that begins their members in the API. */
export type DestinationKind =
  | 'ExtendedS3'
  | 'Redshift'
  | 'Elasticsearch'
  | 'Amazonopensearchservice'
  | 'AmazonOpenSearchServerless'
  | 'Splunk'
  | 'HttpEndpoint'
  | 'Snowflake'
  | 'Iceberg';

/** The one destination of a stream; its configuration is frozen. */
export interface Destination {
  readonly kind: DestinationKind;
  readonly config: DestinationConfig;
}

export interface BufferingHints {
  readonly SizeInMBs?: number | undefined;
  readonly IntervalInSeconds?: number | undefined;
}

/** Where and how objects go to a bucket. */
export interface BucketConfig {
  readonly RoleARN: string;
  readonly BucketARN: string;
  readonly Prefix?: string | undefined;
  readonly ErrorOutputPrefix?: string | undefined;
  readonly BufferingHints?: BufferingHints | undefined;
  readonly CompressionFormat?: string | undefined;
  readonly EncryptionConfiguration?: EncryptionConfiguration | undefined;
}

/** What configurations of all kinds have in common, and what single ones have that Firehose acts on. */
export interface DestinationConfig {
  readonly RoleARN?: string | undefined;
  readonly BucketARN?: string | undefined;
  readonly Prefix?: string | undefined;
  readonly ErrorOutputPrefix?: string | undefined;
  readonly FileExtension?: string | undefined;
  readonly CompressionFormat?: string | undefined;
  readonly BufferingHints?: BufferingHints | undefined;
  readonly ProcessingConfiguration?: ProcessingConfiguration | undefined;
  readonly DynamicPartitioningConfiguration?: DynamicPartitioningConfiguration | undefined;
  readonly DataFormatConversionConfiguration?: DataFormatConversionConfiguration | undefined;
  readonly RetryOptions?: RetryOptions | undefined;
  readonly S3BackupMode?: string | undefined;
  readonly S3BackupConfiguration?: BucketConfig | undefined;
  readonly S3Configuration?: BucketConfig | undefined;
  readonly EndpointConfiguration?: HttpEndpointConfiguration | undefined;
  readonly [member: string]: unknown;
}

/** The bucket that data, or what could not be delivered elsewhere, goes to. */
export const bucketOf = ({ kind, config }: Destination): BucketConfig =>
  (kind === 'ExtendedS3' ? config : config.S3Configuration) as BucketConfig;

/** The bucket for source records, where the stream keeps all of them. */
export function backupOf({ kind, config }: Destination): BucketConfig | undefined {
  if (kind === 'ExtendedS3' || kind === 'Redshift')
    return config.S3BackupMode === 'Enabled' ? config.S3BackupConfiguration : undefined;
  return config.S3BackupMode?.startsWith('All') ? config.S3Configuration : undefined;
}
