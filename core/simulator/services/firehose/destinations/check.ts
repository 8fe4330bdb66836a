import { type Limits, limit } from '../../../../facts/limits';
import { expressionsIn } from '../prefix/expressions';
import { parameterOf, processorOf } from '../processing/processors';
import { invalidArgument } from '../refusals';
import type { Destination, DestinationConfig } from './destination';

const MIB = 1_048_576;
const PARTITION_KEYS: readonly string[] = ['partitionKeyFromQuery', 'partitionKeyFromLambda'];

/** Refuses a destination whose parts do not go together. `given` is what the request said, without defaults. */
export function checkDestination(
  limits: Limits,
  { kind, config }: Destination,
  given: DestinationConfig,
): void {
  checkHints(given);
  checkBackup(kind, config);
  if (kind === 'Redshift') checkCopied(config);
  if (kind !== 'ExtendedS3') return;
  checkPrefixes(config);
  checkPartitioning(limits, config);
  checkConversion(config);
}

/** Whoever names one of the buffering hints names both. */
function checkHints({ BufferingHints: hints }: DestinationConfig): void {
  if (hints && (hints.SizeInMBs === undefined) !== (hints.IntervalInSeconds === undefined))
    throw invalidArgument(
      'Both BufferSizeInMBs and BufferIntervalInSeconds are required to configure buffering.',
    );
}

function checkBackup(
  kind: Destination['kind'],
  { S3BackupMode, S3BackupConfiguration }: DestinationConfig,
): void {
  if (kind !== 'ExtendedS3' && kind !== 'Redshift') return;
  if (S3BackupMode === 'Enabled' && !S3BackupConfiguration)
    throw invalidArgument('S3BackupConfiguration must be specified when S3BackupMode is Enabled.');
}

/** What the COPY of Redshift cannot read. The words are ours: AWS documents the rule only. */
const NOT_COPIED: readonly string[] = ['Snappy', 'ZIP'];

function checkCopied({ S3Configuration }: DestinationConfig): void {
  const format = S3Configuration?.CompressionFormat ?? '';
  if (NOT_COPIED.includes(format))
    throw invalidArgument(`CompressionFormat ${format} is not supported for Amazon Redshift.`);
}

/** A prefix with expressions needs an error prefix that tells errors apart. */
function checkPrefixes({ Prefix = '', ErrorOutputPrefix = '' }: DestinationConfig): void {
  if (expressionsIn(Prefix).length === 0) return;
  const named = expressionsIn(ErrorOutputPrefix).some(
    ({ namespace, name }) => namespace === 'firehose' && name === 'error-output-type',
  );
  if (!named)
    throw invalidArgument(
      'ErrorOutputPrefix must contain at least one instance of !{firehose:error-output-type} when Prefix contains expressions.',
    );
}

function checkPartitioning(limits: Limits, config: DestinationConfig): void {
  const keys = expressionsIn(config.Prefix ?? '').filter(({ namespace }) =>
    PARTITION_KEYS.includes(namespace),
  );
  if (config.DynamicPartitioningConfiguration?.Enabled !== true) {
    if (keys.length > 0)
      throw invalidArgument(
        'Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.',
      );
    return;
  }
  const sizeMin = limit(limits, 'firehose.buffer.partitioned.min') / MIB;
  if ((config.BufferingHints?.SizeInMBs ?? 0) < sizeMin)
    throw invalidArgument(
      `BufferingHints.SizeInMBs must be at least ${sizeMin} when Dynamic Partitioning is enabled.`,
    );
  if (keys.length === 0)
    throw invalidArgument(
      'Prefix must contain at least one partition key expression when Dynamic Partitioning is enabled.',
    );
  checkExtraction(config);
}

function checkExtraction(config: DestinationConfig): void {
  const extraction = processorOf(config, 'MetadataExtraction');
  if (!extraction && !processorOf(config, 'Lambda'))
    throw invalidArgument(
      'MetadataExtraction or Lambda processor is required when Dynamic Partitioning is enabled.',
    );
  if (extraction && parameterOf(extraction, 'MetadataExtractionQuery') === undefined)
    throw invalidArgument('MetadataExtractionQuery must be specified for the MetadataExtraction processor.');
}

/** Converted files are compressed within, so that they may not be compressed as a whole. */
function checkConversion({ DataFormatConversionConfiguration, CompressionFormat }: DestinationConfig): void {
  if (DataFormatConversionConfiguration?.Enabled === true && CompressionFormat !== 'UNCOMPRESSED')
    throw invalidArgument('CompressionFormat must be UNCOMPRESSED when data format conversion is enabled.');
}
