import type { DestinationDescription } from '../../../shapes/generated/firehose.types';
import type { Destination, DestinationConfig } from './destination';

export const DESTINATION_ID = 'destinationId-000000000001';

/** Members that only the extended description of a bucket has. */
const EXTENDED_ONLY = [
  'S3BackupMode',
  'S3BackupConfiguration',
  'ProcessingConfiguration',
  'DataFormatConversionConfiguration',
  'DynamicPartitioningConfiguration',
  'FileExtension',
  'CustomTimeZone',
] as const;

/** Secrets are never told. */
const SECRET = ['Password', 'PrivateKey', 'KeyPassphrase'] as const;

/** The destination as described: a bucket twice, as the deprecated description tells it too. */
export function describeDestination({ kind, config }: Destination): DestinationDescription {
  const described = withoutMembers(renamed(config), SECRET);
  if (kind !== 'ExtendedS3')
    return { DestinationId: DESTINATION_ID, [`${kind}DestinationDescription`]: withoutAccessKey(described) };
  return {
    DestinationId: DESTINATION_ID,
    S3DestinationDescription: withoutMembers(config, EXTENDED_ONLY),
    ExtendedS3DestinationDescription: described,
  } as DestinationDescription;
}

/** Descriptions name the buckets' members differently. */
function renamed({
  S3Configuration,
  S3BackupConfiguration,
  ...config
}: DestinationConfig): DestinationConfig {
  return {
    ...config,
    ...(S3Configuration && { S3DestinationDescription: S3Configuration }),
    ...(S3BackupConfiguration && { S3BackupDescription: S3BackupConfiguration }),
  };
}

function withoutAccessKey(config: DestinationConfig): DestinationConfig {
  if (!config.EndpointConfiguration) return config;
  const { AccessKey: _secret, ...endpoint } = config.EndpointConfiguration;
  return { ...config, EndpointConfiguration: endpoint };
}

const withoutMembers = (config: DestinationConfig, names: readonly string[]): DestinationConfig =>
  Object.fromEntries(Object.entries(config).filter(([name]) => !names.includes(name)));
