import type { Limits } from '../../../../facts/limits';
import { invalidArgument } from '../refusals';
import { checkDestination } from './check';
import { withBucketDefaults, withDefaults } from './defaults';
import type { BucketConfig, Destination, DestinationConfig, DestinationKind } from './destination';

/** The beginnings of the members that configure a destination; the deprecated `S3` is a lesser `ExtendedS3`. */
const KINDS: Readonly<Record<string, DestinationKind>> = {
  S3: 'ExtendedS3',
  ExtendedS3: 'ExtendedS3',
  Redshift: 'Redshift',
  Elasticsearch: 'Elasticsearch',
  Amazonopensearchservice: 'Amazonopensearchservice',
  AmazonOpenSearchServerless: 'AmazonOpenSearchServerless',
  Splunk: 'Splunk',
  HttpEndpoint: 'HttpEndpoint',
  Snowflake: 'Snowflake',
  Iceberg: 'Iceberg',
};

type Members = Readonly<Record<string, unknown>>;

function given(input: object, end: string): { kind: DestinationKind; config: DestinationConfig } {
  const found = Object.entries(KINDS).flatMap(([name, kind]) => {
    const config = (input as Members)[`${name}Destination${end}`] as DestinationConfig | undefined;
    return config ? [{ kind, config }] : [];
  });
  const [only] = found;
  if (found.length !== 1 || !only)
    throw invalidArgument('Exactly one destination configuration is supported for a Firehose.');
  return only;
}

/** The destination that a new stream is given. Refused unless it is exactly one. */
export function chosenDestination(input: object, limits: Limits): Destination {
  const { kind, config } = given(input, 'Configuration');
  return made(limits, kind, config);
}

/**
 * The destination after an update. Of the same kind, what is given is merged into what there is; another kind
 * must be given whole.
 */
export function updatedDestination(input: object, present: Destination, limits: Limits): Destination {
  const { kind, config } = given(input, 'Update');
  if (kind !== present.kind) return made(limits, kind, renamed(config));
  return made(limits, kind, merged(present.config, renamed(config)));
}

/** Updates name the buckets' members differently. */
function renamed({ S3Update, S3BackupUpdate, ...config }: DestinationConfig): DestinationConfig {
  return {
    ...config,
    ...(S3Update !== undefined && { S3Configuration: S3Update as BucketConfig }),
    ...(S3BackupUpdate !== undefined && { S3BackupConfiguration: S3BackupUpdate as BucketConfig }),
  };
}

function merged(present: DestinationConfig, update: DestinationConfig): DestinationConfig {
  const bucket = (name: 'S3Configuration' | 'S3BackupConfiguration') =>
    update[name] && { [name]: { ...present[name], ...update[name] } };
  return { ...present, ...update, ...bucket('S3Configuration'), ...bucket('S3BackupConfiguration') };
}

function made(limits: Limits, kind: DestinationKind, config: DestinationConfig): Destination {
  const { S3BackupConfiguration: backup } = config;
  const whole = withDefaults(limits, kind, {
    ...config,
    ...(backup && { S3BackupConfiguration: withBucketDefaults(limits, backup) }),
  });
  const destination: Destination = { kind, config: whole };
  checkDestination(limits, destination, config);
  return Object.freeze(destination);
}
