import { jsonOrText } from '../../../../kernel/json-text';
import { recordData } from '../record-data';

/** The records of an event as conditions see them: bodies and data that are JSON are read as such. */
export interface View {
  readonly event: unknown;
  readonly records: readonly RecordView[];
}

export interface RecordView {
  /** As it came. */
  readonly record: Fields;
  /** Where paths of conditions begin. */
  readonly value: unknown;
  /** What a partial batch response calls it: message id, or sequence number; of Firehose its record id. */
  readonly itemIdentifier: string;
}

type Fields = Readonly<Record<string, unknown>>;

export function viewOf(payload: string): View {
  const event = jsonOrText(payload);
  return { event, records: isRecord(event) ? recordsOf(event).map(recordView) : [] };
}

/** `Records` of queues and streams; Firehose calls them `records`. */
function recordsOf({ Records, records }: Fields): readonly Fields[] {
  if (Array.isArray(Records)) return Records.filter(isRecord);
  return Array.isArray(records)
    ? records.filter(isRecord).filter(({ recordId }) => recordId !== undefined)
    : [];
}

function recordView(record: Fields): RecordView {
  const { kinesis, recordId, messageId = '' } = record;
  if (isRecord(kinesis)) return dataView(record, kinesis.data, kinesis.sequenceNumber);
  if (recordId !== undefined) return dataView(record, record.data, recordId);
  return { record, value: { ...record, body: jsonOrText(record.body) }, itemIdentifier: String(messageId) };
}

const dataView = (record: Fields, data: unknown, identifier: unknown): RecordView => ({
  record,
  value: { ...record, data: recordData(data) },
  itemIdentifier: String(identifier),
});

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at `a.b.0.c`; undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Fields)[step];
  }
  return value;
}
