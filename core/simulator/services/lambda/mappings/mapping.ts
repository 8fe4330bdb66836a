import type { Instant } from '../../../../kernel/time';
import type { SqsPoller } from './sqs-poller';
import type { StreamPoller } from './stream-state';

export type MappingState =
  | 'Creating'
  | 'Enabling'
  | 'Enabled'
  | 'Disabling'
  | 'Disabled'
  | 'Updating'
  | 'Deleting';

/** What a mapping of a stream has and one of a queue has not. */
export interface StreamSettings {
  startingPosition: string;
  startingTimestamp: Instant | undefined;
  /** -1: until the record expires. */
  maximumRetryAttempts: number;
  /** Seconds; -1: no limit. */
  maximumRecordAgeSec: number;
  bisect: boolean;
  parallelizationFactor: number;
  tumblingWindowSec: number;
}

/** An event source mapping. */
export interface Mapping {
  uuid: string;
  arn: string;
  sourceArn: string;
  functionName: string;
  qualifier: string | undefined;
  state: MappingState;
  /** The state that follows when the change has come through. */
  next: MappingState | undefined;
  lastModified: Instant;
  lastProcessingResult: string | undefined;
  batchSize: number;
  windowSec: number;
  /** Patterns as JSON texts. */
  filters: readonly string[];
  reportsItemFailures: boolean;
  maximumConcurrency: number | undefined;
  onFailure: string | undefined;
  /** Undefined for queues. */
  stream: StreamSettings | undefined;
  tags: Map<string, string>;
  poller: SqsPoller | StreamPoller;
}

export const isRunning = ({ state }: Mapping): boolean => state === 'Enabled' || state === 'Updating';
