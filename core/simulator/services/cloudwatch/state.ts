import type { Instant } from '../../../kernel/time';
import type { PutMetricAlarmInput } from '../../shapes/generated/cloudwatch.types';

export interface CloudWatchState {
  /** Whether the metrics of the services in this place are taken every minute. */
  sampling: boolean;
  /** By `seriesKey`. */
  readonly series: Map<string, Series>;
  /** By name. */
  readonly alarms: Map<string, Alarm>;
  /** Oldest first. */
  readonly history: HistoryItem[];
}

/** One metric: namespace, name and dimensions. */
export interface Series {
  readonly namespace: string;
  readonly name: string;
  /** Sorted by name. */
  readonly dimensions: readonly (readonly [name: string, value: string])[];
  /** By time, oldest first; frozen. */
  readonly points: Point[];
}

/** The statistics of a minute, or of a second for metrics of high resolution. */
export interface Point {
  /** Begin of the minute or second. */
  readonly at: Instant;
  readonly sum: number;
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

export interface Alarm {
  /** What was put; frozen. */
  definition: PutMetricAlarmInput;
  readonly arn: string;
  /** Put by a service for itself, such as a target tracking policy. */
  readonly managedBy?: string;
  updatedAt: Instant;
  actionsEnabled: boolean;
  state: AlarmState;
  stateReason: string;
  stateAt: Instant;
  readonly tags: Map<string, string>;
}

export interface HistoryItem {
  readonly alarmName: string;
  readonly at: Instant;
  readonly type: 'ConfigurationUpdate' | 'StateUpdate' | 'Action';
  readonly summary: string;
}

export const initialState = (): CloudWatchState => ({
  sampling: false,
  series: new Map(),
  alarms: new Map(),
  history: [],
});
