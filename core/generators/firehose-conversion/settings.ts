import { type Limits, limit } from '../../facts/limits';
import type { Locale } from '../../kernel/locale';
import { bucketPart } from '../proof-by-simulation/firehoses';
import { capital } from '../wording';

/** What a stream to S3 is asked to do with its records. */
export interface Settings {
  convert: 'none' | 'Parquet' | 'ORC';
  /** Dynamic partitioning is on. */
  partition: boolean;
  /** The prefix names a partition key. */
  key: boolean;
  /** An inline jq query finds the key. */
  query: boolean;
  /** MiB. */
  size: number;
  compression: 'UNCOMPRESSED' | 'GZIP' | 'Snappy';
}

/** Why settings are refused; each has one change that mends it. */
export const FAULTS = ['compressed', 'small', 'no-key', 'no-query', 'not-enabled'] as const;
export type Fault = (typeof FAULTS)[number];

const MIB = 1_048_576;
/** The smallest buffer that partitioning allows. */
export const leastMib = (limits: Limits): number => limit(limits, 'firehose.buffer.partitioned.min') / MIB;

/** What is wrong with settings by the rules; undefined when they are accepted. */
export function faultIn(
  { convert, partition, key, query, size, compression }: Settings,
  least: number,
): Fault | undefined {
  if (convert !== 'none' && compression !== 'UNCOMPRESSED') return 'compressed';
  if (!partition) return key ? 'not-enabled' : undefined;
  if (size < least) return 'small';
  if (!key) return 'no-key';
  return query ? undefined : 'no-query';
}

export const BELIEFS: Readonly<Record<Fault, string>> = {
  compressed: 'converted-files-are-compressed-again',
  small: 'partitioning-takes-any-buffer',
  'no-key': 'partitioning-sorts-without-a-prefix',
  'no-query': 'partition-keys-come-by-themselves',
  'not-enabled': 'a-prefix-turns-on-partitioning',
};

/** Settings as an option's id, and back. */
export const idOf = ({ convert, partition, key, query, size, compression }: Settings): string =>
  [convert, partition ? 'on' : 'off', key ? 'key' : 'bare', query ? 'jq' : 'raw', size, compression].join(
    '-',
  );
export function settingsOf(id: string): Settings {
  const [convert, partition, key, query, size, compression] = id.split('-');
  return {
    convert: convert as Settings['convert'],
    partition: partition === 'on',
    key: key === 'key',
    query: query === 'jq',
    size: Number(size),
    compression: compression as Settings['compression'],
  };
}

const PREFIX = 'customer=!{partitionKeyFromQuery:customer}/';
const TIMED = 'events/!{timestamp:yyyy/MM/dd}/';

/** The part of `CreateDeliveryStream` that says so. */
export const destinationOf = ({ convert, partition, key, query, size, compression }: Settings): object => ({
  Prefix: key ? PREFIX : TIMED,
  ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
  BufferingHints: { SizeInMBs: size, IntervalInSeconds: 300 },
  CompressionFormat: compression,
  ...(partition && { DynamicPartitioningConfiguration: { Enabled: true } }),
  ...(query && { ProcessingConfiguration: { Enabled: true, Processors: [QUERY] } }),
  ...(convert !== 'none' && { DataFormatConversionConfiguration: conversionTo(convert) }),
});

const QUERY = {
  Type: 'MetadataExtraction',
  Parameters: [
    { ParameterName: 'MetadataExtractionQuery', ParameterValue: '{customer: .customer}' },
    { ParameterName: 'JsonParsingEngine', ParameterValue: 'JQ-1.6' },
  ],
};

const conversionTo = (format: 'Parquet' | 'ORC'): object => ({
  Enabled: true,
  SchemaConfiguration: { DatabaseName: 'lake', TableName: 'events' },
  InputFormatConfiguration: { Deserializer: { OpenXJsonSerDe: {} } },
  OutputFormatConfiguration: { Serializer: format === 'Parquet' ? { ParquetSerDe: {} } : { OrcSerDe: {} } },
});

/** The whole request. */
export const requestOf = (settings: Settings): object => ({
  DeliveryStreamName: 'events',
  ExtendedS3DestinationConfiguration: { ...bucketPart(), ...destinationOf(settings) },
});

/** Settings in one line. */
export function says(
  { convert, partition, key, query, size, compression }: Settings,
  locale: Locale,
): string {
  const ko = locale === 'ko';
  const parts: string[] = [];
  if (convert !== 'none') parts.push(ko ? `${convert} 변환` : `Conversion to ${convert}`);
  if (partition) {
    const found = query
      ? { ko: 'jq 쿼리를 쓰는', en: ' with a jq query' }
      : { ko: '쿼리나 함수 없는', en: ' without a query or function' };
    parts.push(ko ? `${found.ko} 동적 파티셔닝` : `dynamic partitioning${found.en}`);
  } else if (key) parts.push(ko ? '동적 파티셔닝 꺼짐' : 'dynamic partitioning off');
  if (partition || key)
    parts.push(ko ? `접두사 \`${key ? PREFIX : TIMED}\`` : `prefix \`${key ? PREFIX : TIMED}\``);
  parts.push(ko ? `버퍼 ${size} MiB` : `buffer ${size} MiB`);
  parts.push(
    compression === 'UNCOMPRESSED'
      ? ko
        ? '압축 없음'
        : 'no compression'
      : ko
        ? `${compression} 압축`
        : `${compression} compression`,
  );
  const text = parts.join(', ');
  return ko ? text : capital(text);
}

/** Why settings are refused or accepted. */
export function reasonFor(fault: Fault | undefined, least: number, locale: Locale): string {
  const ko = locale === 'ko';
  switch (fault) {
    case 'compressed':
      return ko
        ? '변환된 파일은 그 안에서 압축되므로 `CompressionFormat`은 `UNCOMPRESSED`여야 합니다.'
        : 'Converted files are compressed within, so `CompressionFormat` has to be `UNCOMPRESSED`.';
    case 'small':
      return ko
        ? `동적 파티셔닝에는 적어도 ${least} MiB의 버퍼가 필요합니다.`
        : `Dynamic partitioning needs a buffer of at least ${least} MiB.`;
    case 'no-key':
      return ko
        ? '동적 파티셔닝을 켜면 접두사에 파티션 키 식이 있어야 합니다.'
        : 'With dynamic partitioning on, the prefix has to name a partition key.';
    case 'no-query':
      return ko
        ? '파티션 키를 찾아 줄 jq 쿼리나 Lambda 함수가 있어야 합니다.'
        : 'Something has to find the partition keys: a jq query or a Lambda function.';
    case 'not-enabled':
      return ko
        ? '접두사의 파티션 키 식은 동적 파티셔닝을 켰을 때만 쓸 수 있습니다.'
        : 'A partition key in the prefix is allowed only with dynamic partitioning on.';
    default:
      return ko ? '이 설정들은 함께 쓸 수 있습니다.' : 'These settings go together.';
  }
}
