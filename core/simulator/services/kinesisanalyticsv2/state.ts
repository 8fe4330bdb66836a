import type { Instant } from '../../../kernel/time';
import type { ApplicationConfiguration } from '../../shapes/generated/kinesisanalyticsv2.types';
import type { SourceProgress } from './source/progress';
import type { WindowRun } from './windows/run';

/** Managed Service for Apache Flink of one account in one Region. */
export interface FlinkState {
  readonly applications: Map<string, Application>;
}

export interface Application {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Instant;
  readonly runtime: string;
  readonly role: string;
  readonly description: string | undefined;
  readonly mode: string;
  /** Frozen. */
  readonly configuration: ApplicationConfiguration;
  status: 'READY' | 'STARTING' | 'RUNNING' | 'STOPPING' | 'DELETING';
  readonly tags: Map<string, string>;
  /** While it runs a windowed query: how far it has read, and its windows. */
  job: Job | undefined;
  /** Since when its KPUs are metered. */
  meteredTo: Instant;
}

export interface Job {
  readonly source: SourceProgress;
  readonly run: WindowRun;
}

export const initialState = (): FlinkState => ({ applications: new Map() });
