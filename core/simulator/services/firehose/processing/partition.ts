import { limit } from '../../../../facts/limits';
import { fromBase64, utf8 } from '../../../../kernel/bytes';
import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { collect, type Fullness } from '../delivery/collected';
import { rejectAll } from '../delivery/rejected';
import type { Carried, DeliveryStream, FirehoseState } from '../state';
import { parsed } from './deaggregate';
import { parseQuery, type Query, runQuery } from './jq';
import { parameterOf, processorOf } from './processors';

const MIB = 1_048_576;
/** Queries as parsed; they are few, but streams come and go. */
const QUERIES_MAX = 100;
const queries = new Map<string, Query | undefined>();

/** When what was gathered for the destination is complete. */
export function outputFullness({ destination }: DeliveryStream): Fullness {
  const { BufferingHints: hints } =
    destination.kind === 'Redshift' && destination.config.S3Configuration
      ? destination.config.S3Configuration
      : destination.config;
  return { bytes: (hints?.SizeInMBs ?? 0) * MIB, ms: (hints?.IntervalInSeconds ?? 0) * SECOND_MS };
}

/** Puts a record into the buffer of its partition; without partitioning there is one. */
export function partition(
  ctx: Ctx<FirehoseState>,
  stream: DeliveryStream,
  record: Carried,
  keysFromLambda: Readonly<Record<string, string>>,
): void {
  const { config } = stream.destination;
  const partitioned = config.DynamicPartitioningConfiguration?.Enabled === true;
  const extracted = partitioned ? extract(stream, record) : {};
  if (!extracted) {
    rejectAll(ctx, stream, [record], {
      type: 'processing-failed',
      attempts: 1,
      errorCode: 'DynamicPartitioning.MetadataExtractionFailed',
      errorMessage: 'partitionKeys values must not be null or empty',
    });
    return;
  }
  const keys = partitioned ? { ...keysFromLambda, ...extracted } : {};
  const name = JSON.stringify(keys);
  if (partitioned && !stream.buffers.has(name) && isFull(ctx, stream)) {
    rejectAll(ctx, stream, [record], {
      type: 'processing-failed',
      attempts: 1,
      errorCode: 'DynamicPartitioning.ActivePartitionLimitExceeded',
      errorMessage: 'The active partition count limit is exceeded.',
    });
    return;
  }
  const delimited = withDelimiter(stream, record);
  stream.buffers.set(
    name,
    collect(stream.buffers.get(name), delimited, delimited.data.length, ctx.now, keys),
  );
}

const isFull = (ctx: Ctx<FirehoseState>, { buffers }: DeliveryStream): boolean =>
  buffers.size >= limit(ctx.limits, 'firehose.dynamicPartitioning.activePartitions');

/** What the inline query finds; nothing when there is none, undefined when it does not fit the record. */
function extract(
  { destination }: DeliveryStream,
  { data }: Carried,
): Readonly<Record<string, string>> | undefined {
  const processor = processorOf(destination.config, 'MetadataExtraction');
  if (!processor) return {};
  const query = queryOf(parameterOf(processor, 'MetadataExtractionQuery') ?? '');
  return query && runQuery(query, parsed(utf8(data) ?? ''));
}

function queryOf(text: string): Query | undefined {
  if (queries.has(text)) return queries.get(text);
  if (queries.size >= QUERIES_MAX) queries.clear();
  const query = parseQuery(text);
  queries.set(text, query);
  return query;
}

/** Appends the delimiter that the stream is told to put between records; a newline unless said otherwise. */
function withDelimiter({ destination }: DeliveryStream, record: Carried): Carried {
  const processor = processorOf(destination.config, 'AppendDelimiterToRecord');
  if (!processor) return record;
  const delimiter = delimiterOf(parameterOf(processor, 'Delimiter') ?? '\\n');
  const data = new Uint8Array(record.data.length + delimiter.length);
  data.set(record.data);
  data.set(delimiter, record.data.length);
  return { ...record, data };
}

function delimiterOf(given: string): Uint8Array {
  const text = given.replaceAll('\\n', '\n');
  const bytes = text === given ? fromBase64(given) : undefined;
  return bytes instanceof Uint8Array && bytes.length > 0 ? bytes : new TextEncoder().encode(text);
}
