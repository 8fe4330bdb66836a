import type { Instant } from '../../../kernel/time';
import type { Ctx, Place } from '../../engine/contract';
import type { DeadLetterConfig, LogConfig, Target } from '../../shapes/generated/events.types';
import type { Archive, Replay } from './archives/archive';
import { defaultBus } from './buses/bus';
import type { Delivery } from './delivery/delivery';
import type { ApiDestination, Connection } from './destinations/destination';

/** EventBridge in one account and Region. */
export interface EventsState {
  /** By name. */
  readonly buses: Map<string, EventBus>;
  readonly archives: Map<string, Archive>;
  readonly replays: Map<string, Replay>;
  readonly connections: Map<string, Connection>;
  readonly apiDestinations: Map<string, ApiDestination>;
  /** Deliveries that wait for an answer, by number. */
  readonly underway: Map<number, Delivery>;
  /** Deliveries that wait for their next attempt, by due time. */
  readonly waiting: Delivery[];
  /** Deliveries so far. */
  deliveries: number;
  /** Requests of the present second, which a quota bounds. */
  second: { start: Instant; requests: number };
  /** Invocations of targets in the present second, which a quota delays. */
  invoking: { start: Instant; invocations: number };
  /** Since the metrics were last read, by `metricKey`. */
  readonly counters: Map<string, number>;
}

export interface EventBus {
  readonly name: string;
  readonly arn: string;
  description: string | undefined;
  kmsKeyIdentifier: string | undefined;
  deadLetterConfig: DeadLetterConfig | undefined;
  logConfig: LogConfig | undefined;
  /** The resource policy as JSON text. */
  policy: string | undefined;
  readonly tags: Record<string, string>;
  /** The default bus tells none. */
  readonly createdAt: Instant | undefined;
  modifiedAt: Instant | undefined;
  /** By name. */
  readonly rules: Map<string, Rule>;
}

export interface Rule {
  readonly name: string;
  readonly arn: string;
  readonly createdBy: string;
  readonly managedBy: string | undefined;
  /** A rule that EventBridge made for an archive: its name. */
  readonly archive: string | undefined;
  eventPattern: string | undefined;
  scheduleExpression: string | undefined;
  state: string;
  description: string | undefined;
  roleArn: string | undefined;
  readonly tags: Record<string, string>;
  /** By id, in the order they were added; frozen. */
  readonly targets: Map<string, Target>;
}

export type EventsCtx = Ctx<EventsState>;

export const initialState = (place: Place): EventsState => ({
  buses: new Map([['default', defaultBus(place)]]),
  archives: new Map(),
  replays: new Map(),
  connections: new Map(),
  apiDestinations: new Map(),
  underway: new Map(),
  waiting: [],
  deliveries: 0,
  second: { start: 0, requests: 0 },
  invoking: { start: 0, invocations: 0 },
  counters: new Map(),
});
