import type { Instant } from '../../../kernel/time';
import type { Bucket } from '../../rates/token-bucket';
import type { Destination } from './destinations/destination';

/** Data Firehose of one account in one Region. */
export interface FirehoseState {
  readonly streams: Map<string, DeliveryStream>;
}

export type StreamType = 'DirectPut' | 'KinesisStreamAsSource' | 'MSKAsSource' | 'DatabaseAsSource';

export interface DeliveryStream {
  readonly name: string;
  readonly arn: string;
  readonly type: StreamType;
  readonly createdAt: Instant;
  updatedAt: Instant | undefined;
  status: 'CREATING' | 'ACTIVE' | 'DELETING';
  /** When the present status ends by itself. */
  statusEndsAt: Instant | undefined;
  version: number;
  destination: Destination;
  readonly source: Source | undefined;
  encryption: Encryption;
  readonly tags: Map<string, string>;
  rate: Bucket;
  /** Records that wait for the transforming function. */
  waiting: Collected | undefined;
  /** The batch the function has. */
  transforming: Transforming | undefined;
  /** Records ready for the destination, by partition. */
  readonly buffers: Map<string, Collected>;
  /** Source records for the backup bucket, and records that could not be processed, by kind of error. */
  readonly asides: Map<string, Collected>;
  /** What was sent and not confirmed. */
  readonly deliveries: Map<number, Delivery>;
  nextDelivery: number;
  counters: Counters;
}

/** Where a stream reads from, and how far it has read. */
export interface Source {
  readonly streamArn: string;
  readonly roleArn: string;
  readonly startAt: Instant;
  readonly shards: Map<string, ShardProgress>;
  /** Shards still to be read in this round; undefined when no round is under way. */
  round: string[] | undefined;
  /** When the next round may begin; undefined when nothing is known to wait. */
  wakeAt: Instant | undefined;
  readAt: Instant;
}

export interface ShardProgress {
  sequenceNumber: string | undefined;
  finished: boolean;
}

export interface Encryption {
  status: 'DISABLED' | 'ENABLING' | 'ENABLED' | 'DISABLING';
  endsAt: Instant | undefined;
  keyType: string | undefined;
  keyArn: string | undefined;
  calls: Instant[];
}

/** A record on its way; frozen, so that forks share it. */
export interface Carried {
  readonly data: Uint8Array;
  /** When it came to Firehose, or to the stream it was read from. */
  readonly at: Instant;
}

/** Records gathered until there are enough of them, or the first has waited long enough. */
export interface Collected {
  readonly records: Carried[];
  bytes: number;
  readonly since: Instant;
  /** Values for the prefix. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Transforming {
  readonly records: readonly Carried[];
  attempts: number;
  /** When the function is asked again; undefined while it is at work. */
  retryAt: Instant | undefined;
}

/** An object on its way to a bucket. */
export interface Delivery {
  readonly bucketArn: string;
  readonly roleArn: string;
  readonly key: string;
  readonly body: Uint8Array;
  readonly records: number;
  readonly purpose: 'data' | 'backup' | 'errors';
  readonly since: Instant;
  readonly startedAt: Instant;
  attempts: number;
  /** When it is tried again; undefined while a request is under way. */
  retryAt: Instant | undefined;
}

export interface Counters {
  incomingBytes: number;
  incomingRecords: number;
  throttledRecords: number;
  deliveredBytes: number;
  deliveredRecords: number;
  deliveries: number;
  failedDeliveries: number;
  freshnessSec: number;
  transformed: number;
  transformFailed: number;
}

export const initialState = (): FirehoseState => ({ streams: new Map() });

export const newCounters = (): Counters => ({
  incomingBytes: 0,
  incomingRecords: 0,
  throttledRecords: 0,
  deliveredBytes: 0,
  deliveredRecords: 0,
  deliveries: 0,
  failedDeliveries: 0,
  freshnessSec: 0,
  transformed: 0,
  transformFailed: 0,
});
