import type { Instant } from '../../../kernel/time';
import type { Bucket } from '../../rates/token-bucket';

/** Kinesis Data Streams of one account in one Region. */
export interface KinesisState {
  readonly streams: Map<string, Stream>;
  /** Held `SubscribeToShard` calls, by the command's number. */
  readonly subscriptions: Map<number, Subscription>;
  commitment: BillingCommitment;
}

/** Minimum throughput billing commitment of an account. */
export interface BillingCommitment {
  enabled: boolean;
  startedAt?: Instant;
  endedAt?: Instant;
}

export type StreamStatus = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING';
export type StreamMode = 'PROVISIONED' | 'ON_DEMAND';

/** What a stream becomes when its present transition is over. */
export type Transition =
  | { readonly kind: 'open'; readonly shardCount: number }
  | { readonly kind: 'delete' }
  | { readonly kind: 'retain'; readonly hours: number }
  | { readonly kind: 'split'; readonly shard: number; readonly hashKey: string }
  | { readonly kind: 'merge'; readonly shards: readonly [number, number] }
  | { readonly kind: 'scale'; readonly shardCount: number }
  | { readonly kind: 'mode'; readonly mode: StreamMode }
  | { readonly kind: 'encrypt'; readonly keyId: string | undefined }
  | { readonly kind: 'recordSize'; readonly bytes: number }
  | { readonly kind: 'warm'; readonly mibps: number };

export interface Stream {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Instant;
  status: StreamStatus;
  transition: Transition | undefined;
  mode: StreamMode;
  retentionHours: number;
  recordBytesMax: number;
  /** KMS key of new records; undefined without encryption. */
  keyId: string | undefined;
  warmMibps: number | undefined;
  policy: string | undefined;
  readonly tags: Map<string, string>;
  /** Shard-level metrics that are switched on. */
  monitored: readonly string[];
  /** All shards not expired, by index; the map keeps the order of creation. */
  readonly shards: Map<number, Shard>;
  /** Open shards by the start of their hash range. */
  open: number[];
  nextShard: number;
  readonly consumers: Map<string, Consumer>;
  /** When shard counts, modes and keys were changed within the last 24 hours. */
  readonly changes: { scaled: Instant[]; switched: Instant[]; encrypted: Instant[] };
  demand: Demand;
  counters: StreamCounters;
  /** Until when open shards have been metered. */
  meteredTo: Instant;
}

/** Write load of an on-demand stream: the present second and the last scaling. */
export interface Demand {
  second: number;
  bytes: number;
  records: number;
  scaledAt: Instant | undefined;
}

export interface Shard {
  readonly index: number;
  readonly id: string;
  /** Second that its sequence numbers carry as its creation. */
  readonly createdSec: number;
  readonly openedAt: Instant;
  /** Hash keys as 32 hexadecimal digits, which compare as numbers do. */
  readonly startHash: string;
  readonly endHash: string;
  readonly parent: number | undefined;
  readonly adjacentParent: number | undefined;
  closedAt: Instant | undefined;
  /** Records in order; those before `head` are past retention. */
  records: StoredRecord[];
  head: number;
  /** Sequence index of `records[0]`; indices of a shard have no gaps. */
  firstIndex: number;
  write: Bucket;
  writeCount: Bucket;
  read: Bucket;
  readCount: Bucket;
  iteratorCount: Bucket;
  counters: ShardCounters;
}

/** A record at rest; frozen, so that forks share it. Its sequence number follows from shard, index and time. */
export interface StoredRecord {
  readonly partitionKey: string;
  readonly data: Uint8Array;
  readonly at: Instant;
  readonly encrypted: boolean;
}

export interface Consumer {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Instant;
  status: 'CREATING' | 'ACTIVE' | 'DELETING';
  policy: string | undefined;
  readonly tags: Map<string, string>;
  /** What is left of its throughput where Lambda reads for it, by shard. */
  readonly reads: Map<number, Bucket>;
}

/** An enhanced fan-out subscription: where it stands in its shard. */
export interface Subscription {
  readonly stream: string;
  readonly consumerArn: string;
  readonly shard: number;
  readonly startedAt: Instant;
  /** Sequence index of the next record to push. */
  next: number;
  /** Whether records were announced that have not been taken yet. */
  announced: boolean;
  bucket: Bucket;
}

export interface StreamCounters {
  incomingBytes: number;
  incomingRecords: number;
  putRecord: number;
  putRecordBytes: number;
  putRecords: number;
  putRecordsBytes: number;
  putRecordsTotal: number;
  putRecordsFailed: number;
  getRecords: number;
  getRecordsBytes: number;
  getRecordsRecords: number;
  iteratorAgeMs: number;
  writeThrottled: number;
  readThrottled: number;
  pushedBytes: number;
  pushedRecords: number;
}

export interface ShardCounters {
  incomingBytes: number;
  incomingRecords: number;
  outgoingBytes: number;
  outgoingRecords: number;
  iteratorAgeMs: number;
  writeThrottled: number;
  readThrottled: number;
}

export const initialState = (): KinesisState => ({
  streams: new Map(),
  subscriptions: new Map(),
  commitment: { enabled: false },
});

export const newStreamCounters = (): StreamCounters => ({
  incomingBytes: 0,
  incomingRecords: 0,
  putRecord: 0,
  putRecordBytes: 0,
  putRecords: 0,
  putRecordsBytes: 0,
  putRecordsTotal: 0,
  putRecordsFailed: 0,
  getRecords: 0,
  getRecordsBytes: 0,
  getRecordsRecords: 0,
  iteratorAgeMs: 0,
  writeThrottled: 0,
  readThrottled: 0,
  pushedBytes: 0,
  pushedRecords: 0,
});

export const newShardCounters = (): ShardCounters => ({
  incomingBytes: 0,
  incomingRecords: 0,
  outgoingBytes: 0,
  outgoingRecords: 0,
  iteratorAgeMs: 0,
  writeThrottled: 0,
  readThrottled: 0,
});
