import type { Profile } from '../../kernel/ids';
import type { Level } from '../contract';

export const SERVICES = [
  'sqs-standard',
  'sqs-fifo',
  'sns',
  'eventbridge',
  'kinesis',
  'firehose',
  'flink',
  'video',
] as const;
export type Service = (typeof SERVICES)[number];

export const REQUIREMENTS = [
  'work-queue',
  'order',
  'dedup',
  'size',
  'days',
  'person',
  'push-queues',
  'workflow',
  'schedule',
  'filter',
  'many-readers',
  'reread',
  'load',
  'parquet',
  'mask',
  'window',
  'join',
  'live-video',
  'playback',
  'timer',
  'rate',
  'latency',
] as const;
export type RequirementId = (typeof REQUIREMENTS)[number];

export const STORES = ['s3', 'redshift', 'opensearch', 'splunk', 'snowflake', 'iceberg'] as const;
export type Store = (typeof STORES)[number];

/** One requirement of a scenario; `n` is its number where it has one (KB, days, teams, minutes, calls/s, s). */
export interface Requirement {
  id: RequirementId;
  n: number;
  store: Store;
}

/** Values of the registry that requirements are compared with and reasons quote. */
export interface Figures {
  /** Largest message or record in bytes; null where the service takes none. */
  bytes: Readonly<Record<Service, number | null>>;
  /** Message size that every version of the EventBridge documentation accepts, in bytes. */
  settledBytes: number;
  dedupS: number;
  retryAgeS: number;
  firehoseKeepS: number;
  fifoCalls: number;
  targetsPerRule: number;
  shardRecords: number;
  retentionH: number;
  bufferS: number;
}

export type WhichParams = { frame: number; level: Level; profile: Profile; figures: Figures } & (
  | {
      direction: 'pick' | 'pick-two' | 'exception';
      requirements: readonly Requirement[];
      services: readonly Service[];
    }
  | { direction: 'rule-out'; service: Service; requirements: readonly Requirement[] }
  | { direction: 'match'; requirements: readonly Requirement[]; services: readonly Service[] }
);
