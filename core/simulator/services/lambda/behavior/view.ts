/** The records of an event as conditions see them: bodies and data that are JSON are read as such. */
export interface View {
  readonly event: unknown;
  readonly records: readonly RecordView[];
}

export interface RecordView {
  /** Where paths of conditions begin. */
  readonly value: unknown;
  /** What a partial batch response calls it: message id, or sequence number. */
  readonly itemIdentifier: string;
}

export function viewOf(payload: string): View {
  const event = parsed(payload);
  const records = isRecord(event) && Array.isArray(event.Records) ? event.Records.filter(isRecord) : [];
  return { event, records: records.map(recordView) };
}

function recordView(record: Record<string, unknown>): RecordView {
  if (isRecord(record.kinesis)) {
    const { data, sequenceNumber } = record.kinesis;
    return { value: { ...record, data: parsed(decoded(data)) }, itemIdentifier: String(sequenceNumber) };
  }
  return { value: { ...record, body: parsed(record.body) }, itemIdentifier: String(record.messageId ?? '') };
}

/** JSON text as its value; other text as it is. */
function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const decoded = (data: unknown): string => {
  const bytes = Uint8Array.from(atob(String(data)), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at `a.b.0.c`; undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}
