import { concatBytes } from '@noble/hashes/utils.js';
import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { type BucketConfig, backupOf, bucketOf, type DestinationConfig } from '../destinations/destination';
import { formatInstant } from '../prefix/date-pattern';
import { evaluatePrefix } from '../prefix/evaluate';
import { outputFullness } from '../processing/partition';
import type { Collected, DeliveryStream, FirehoseState } from '../state';
import { dueAt, type Fullness } from './collected';
import { sendToService } from './elsewhere';
import { gzip } from './gzip';
import { startDelivery } from './to-bucket';

const MIB = 1_048_576;
/** Name under which source records for the backup bucket are set aside. */
export const BACKUP = 'backup';

/** Sends on every buffer that is due. */
export function flushDue(ctx: Ctx<FirehoseState>, stream: DeliveryStream): void {
  const output = outputFullness(stream);
  for (const [name, collected] of stream.buffers)
    if (dueAt(collected, output, ctx.now) <= ctx.now) {
      stream.buffers.delete(name);
      deliver(ctx, stream, collected);
    }
  for (const [type, collected] of stream.asides)
    if (dueAt(collected, asideFullness(stream, type), ctx.now) <= ctx.now) {
      stream.asides.delete(type);
      deliverAside(ctx, stream, type, collected);
    }
}

export function asideFullness({ destination }: DeliveryStream, type: string): Fullness {
  const bucket = type === BACKUP ? backupOf(destination) : undefined;
  const { BufferingHints: hints } = bucket ?? bucketOf(destination);
  return { bytes: (hints?.SizeInMBs ?? 0) * MIB, ms: (hints?.IntervalInSeconds ?? 0) * SECOND_MS };
}

function deliver(ctx: Ctx<FirehoseState>, stream: DeliveryStream, collected: Collected): void {
  const { destination } = stream;
  const bucket = bucketOf(destination);
  if (destination.kind === 'ExtendedS3' || destination.kind === 'Redshift')
    startDelivery(ctx, stream, bucket, {
      ...objectOf(ctx, stream, collected, bucket, bucket.Prefix ?? '', ''),
      purpose: 'data',
    });
  if (destination.kind !== 'ExtendedS3') sendToService(ctx, stream, collected);
}

function deliverAside(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  type: string,
  collected: Collected,
): void {
  const backup = type === BACKUP ? backupOf(stream.destination) : undefined;
  const bucket = backup ?? bucketOf(stream.destination);
  const prefix = backup ? (backup.Prefix ?? '') : errorPrefix(bucket, type);
  startDelivery(ctx, stream, bucket, {
    ...objectOf(ctx, stream, collected, bucket, prefix, type),
    purpose: backup ? 'backup' : 'errors',
  });
}

/** Without an error prefix errors go beside the data, under the kind of error. */
const errorPrefix = ({ Prefix = '', ErrorOutputPrefix }: BucketConfig, type: string): string =>
  ErrorOutputPrefix ?? `${Prefix}${type}/`;

const EXTENSIONS: Readonly<Record<string, string>> = {
  GZIP: '.gz',
  ZIP: '.zip',
  Snappy: '.snappy',
  HADOOP_SNAPPY: '.hsnappy',
};

/** The extension that the stream is given; else by the format that records are converted to, or by compression. */
function extensionOf(config: DestinationConfig, format: string): string {
  const conversion = config.DataFormatConversionConfiguration;
  const converted = conversion?.OutputFormatConfiguration?.Serializer?.OrcSerDe ? '.orc' : '.parquet';
  return config.FileExtension ?? (conversion?.Enabled === true ? converted : (EXTENSIONS[format] ?? ''));
}

const RANDOM_LENGTH = 11;
const RANDOM_BASE = 36;

/** Letters and digits for `!{firehose:random-string}`. */
const randomString = (ctx: Ctx<FirehoseState>): string =>
  Array.from({ length: RANDOM_LENGTH }, () => (ctx.u32() % RANDOM_BASE).toString(RANDOM_BASE)).join('');

/** The object that gathered records make: `prefix` + `name-version-yyyy-MM-dd-HH-mm-ss-uuid` + extension. */
function objectOf(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  { records, keys, since }: Collected,
  bucket: BucketConfig,
  prefix: string,
  errorType: string,
) {
  const at = records[0]?.at ?? since;
  const start = evaluatePrefix(prefix, {
    at,
    errorType,
    randomString: () => randomString(ctx),
    partitionKeys: keys,
  });
  const { CompressionFormat: format = '' } = bucket;
  const extension = extensionOf(stream.destination.config, format);
  const time = formatInstant(at, 'yyyy-MM-dd-HH-mm-ss');
  const data = concatBytes(...records.map((record) => record.data));
  return {
    key: `${start}${stream.name}-${stream.version}-${time}-${ctx.uuid()}${extension}`,
    body: format === 'GZIP' ? gzip(data) : data,
    records: records.length,
    since: at,
  };
}
