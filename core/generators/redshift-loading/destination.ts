import { REACHED } from '../firehose-destinations/stores';
import { bucketPart } from '../proof-by-simulation/firehoses';
import type { Simulation } from '../proof-by-simulation/simulation';

/** Compression that `COPY` cannot read from the bucket. */
export const UNREADABLE = ['Snappy', 'ZIP'] as const;

/** What of a Redshift destination differs from one that is accepted. */
export interface Change {
  format?: string;
  seconds?: number;
  hints?: { readonly SizeInMBs: number; readonly IntervalInSeconds: number };
  /** All source records are kept in a second bucket. */
  backup?: boolean;
  /** The bucket is left out. */
  bare?: boolean;
}

/** Whether `CreateDeliveryStream` accepts a Redshift destination. */
export function isCreated(world: Simulation, { format, seconds, hints, backup, bare }: Change): boolean {
  const { S3Configuration: _bucket, ...rest } = REACHED.Redshift.RedshiftDestinationConfiguration;
  const bucket = {
    ...bucketPart(),
    ...(format !== undefined && { CompressionFormat: format }),
    ...(hints && { BufferingHints: hints }),
  };
  return world.ask('firehose.CreateDeliveryStream', {
    DeliveryStreamName: 'warehouse',
    RedshiftDestinationConfiguration: {
      ...rest,
      ...(!bare && { S3Configuration: bucket }),
      ...(seconds !== undefined && { RetryOptions: { DurationInSeconds: seconds } }),
      ...(backup && { S3BackupMode: 'Enabled', S3BackupConfiguration: bucketPart('raw') }),
    },
  }).ok;
}
