import type { Instant } from '../../../kernel/time';
import { LAST_INDEX, secondsOf, sequenceNumber } from './sequence-number';
import { retentionMs } from './shards';
import type { Shard, StoredRecord, Stream } from './state';

/** Records past retention are cut off the array only when there are so many, so that a cut costs little. */
const CUT_MIN = 512;

/** Index that the next record of a shard gets. */
export const nextIndex = ({ firstIndex, records }: Shard): number => firstIndex + records.length;

export const recordAt = ({ firstIndex, records }: Shard, index: number): StoredRecord | undefined =>
  records[index - firstIndex];

/** Index of the oldest record within retention. */
export function oldestIndex(stream: Stream, shard: Shard, now: Instant): number {
  const horizon = now - retentionMs(stream);
  const { records } = shard;
  while (shard.head < records.length && (records[shard.head] as StoredRecord).at <= horizon) shard.head += 1;
  if (shard.head >= CUT_MIN && shard.head * 2 > records.length) {
    shard.firstIndex += shard.head;
    shard.records = records.slice(shard.head);
    shard.head = 0;
  }
  return shard.firstIndex + shard.head;
}

/** Index of the first record that arrived at an instant or later. */
export function indexAtTime(stream: Stream, shard: Shard, at: Instant, now: Instant): number {
  let low = oldestIndex(stream, shard, now) - shard.firstIndex;
  let high = shard.records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shard.records[middle] as StoredRecord).at < at) low = middle + 1;
    else high = middle;
  }
  return shard.firstIndex + low;
}

/** Adds a record to a shard; its sequence number. */
export function append(shard: Shard, record: StoredRecord): string {
  const index = nextIndex(shard);
  shard.records.push(Object.freeze(record));
  return recordNumber(shard, index, record);
}

export const recordNumber = (
  { createdSec, index: shard }: Shard,
  index: number,
  { at }: StoredRecord,
): string => sequenceNumber(createdSec, shard, index, Math.max(secondsOf(at), createdSec));

export const startingNumber = ({ createdSec, index }: Shard): string =>
  sequenceNumber(createdSec, index, 0, createdSec);

/** The end of a closed shard's range. */
export const endingNumber = ({ createdSec, index }: Shard, closedAt: Instant): string =>
  sequenceNumber(createdSec, index, LAST_INDEX, Math.max(secondsOf(closedAt), createdSec));

const encoder = new TextEncoder();

/** What limits and metrics count of a record: data and partition key, in bytes. */
export const recordBytes = (partitionKey: string, data: Uint8Array): number =>
  data.length + keyBytes(partitionKey);

function keyBytes(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return encoder.encode(text).length;
  return text.length;
}
