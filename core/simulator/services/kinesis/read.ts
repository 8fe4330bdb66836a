import type { Ctx } from '../../engine/contract';
import type { Record as ApiRecord } from '../../shapes/generated/kinesis.types';
import { nextIndex, oldestIndex, recordAt, recordBytes, recordNumber } from './records';
import type { KinesisState, Shard, StoredRecord, Stream } from './state';

/** A run of records of one shard: indices from `from` up to but not including `to`. */
export interface Page {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
  /** How far the page is behind the newest record: the age of the last read one while there are more. */
  readonly millisBehind: number;
}

interface PageSize {
  readonly records: number;
  readonly bytes: number;
}

/** The next records within retention: as many as fit, and at least one. */
export function readPage(
  ctx: Ctx<KinesisState>,
  stream: Stream,
  shard: Shard,
  index: number,
  size: PageSize,
): Page {
  const end = nextIndex(shard);
  const from = Math.min(Math.max(index, oldestIndex(stream, shard, ctx.now)), Math.max(index, end));
  let to = from;
  let bytes = 0;
  while (to < end && to - from < size.records) {
    const { partitionKey, data } = recordAt(shard, to) as StoredRecord;
    const more = recordBytes(partitionKey, data);
    if (to > from && bytes + more > size.bytes) break;
    bytes += more;
    to += 1;
  }
  const last = to < end ? (recordAt(shard, Math.max(to - 1, from)) as StoredRecord) : undefined;
  return { from, to, bytes, millisBehind: last ? ctx.now - last.at : 0 };
}

export function toApiRecords(shard: Shard, { from, to }: Page): readonly ApiRecord[] {
  const records: ApiRecord[] = [];
  for (let index = from; index < to; index++) {
    const record = recordAt(shard, index) as StoredRecord;
    records.push(toApiRecord(shard, index, record));
  }
  return records;
}

function toApiRecord(shard: Shard, index: number, record: StoredRecord): ApiRecord {
  const plain = {
    SequenceNumber: recordNumber(shard, index, record),
    ApproximateArrivalTimestamp: record.at,
    Data: record.data,
    PartitionKey: record.partitionKey,
  };
  return record.encrypted ? { ...plain, EncryptionType: 'KMS' } : plain;
}
