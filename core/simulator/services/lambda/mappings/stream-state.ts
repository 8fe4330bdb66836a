import type { Instant } from '../../../../kernel/time';
import type { StreamRecord } from './stream-record';
import type { TumblingWindow } from './tumbling-window';

/** Records that go to the function together. */
export interface StreamBatch {
  readonly records: readonly StreamRecord[];
  /** Invocations that ended in failure and count against the retries. */
  readonly attempts: number;
  /** All invocations so far. */
  readonly invocations: number;
  /** It has no records, but tells of the end of a tumbling window, or that it is cut short. */
  readonly closes?: 'end' | 'early';
}

/** Records of a shard that are handled one batch after another: the whole shard, or its share of partition keys. */
export interface Lane {
  waiting: StreamRecord[];
  /** When the first waiting record came. */
  waitingSince: Instant;
  /** Batches to be tried again, before any waiting record. */
  again: StreamBatch[];
  running: StreamBatch | undefined;
  /** After a failure nothing runs until then. */
  restsUntil: Instant;
  /** Where the mapping has tumbling windows: the one that is open. */
  window: TumblingWindow | undefined;
}

/** Reading of one shard. */
export interface ShardReader {
  readonly shardId: string;
  /** Undefined until one is asked for, and after the shard's end. */
  iterator: string | undefined;
  iteratorAt: Instant;
  /** Where to go on after the iterator has grown old. */
  lastSequenceNumber: string | undefined;
  /** A shard made by a split or merge is read from its beginning. */
  readonly fromStart: boolean;
  reading: boolean;
  lastReadAt: Instant;
  ended: boolean;
  /** Shards that came out of this one. */
  children: readonly string[];
  lanes: Lane[];
}

/** Where the polling of a stream stands. */
export interface StreamPoller {
  readonly kind: 'stream';
  shards: Map<string, ShardReader>;
  enabledAt: Instant;
}

export const idleStreamPoller = (now: Instant): StreamPoller => ({
  kind: 'stream',
  shards: new Map(),
  enabledAt: now,
});

/** Whether everything read from the shard has been handled. */
export const isDrained = (reader: ShardReader): boolean =>
  reader.lanes.every(
    ({ waiting, again, running, window }) => waiting.length + again.length === 0 && !running && !window,
  );
