import type { Instant } from '../../../../kernel/time';
import type { ReplayDestination } from '../../../shapes/generated/events.types';
import type { BusEvent } from '../ingest/bus-event';

export interface Archive {
  readonly name: string;
  readonly arn: string;
  /** ARN of the bus whose events it keeps. */
  readonly eventSourceArn: string;
  description: string | undefined;
  eventPattern: string | undefined;
  /** 0 keeps events without end. */
  retentionDays: number;
  kmsKeyIdentifier: string | undefined;
  readonly createdAt: Instant;
  /** In the order they were received. */
  readonly events: BusEvent[];
}

export interface Replay {
  readonly name: string;
  readonly arn: string;
  readonly archive: string;
  readonly eventSourceArn: string;
  readonly description: string | undefined;
  readonly destination: ReplayDestination;
  readonly eventStartTime: Instant;
  readonly eventEndTime: Instant;
  readonly startedAt: Instant;
  state: string;
  lastReplayedTime: Instant | undefined;
  endedAt: Instant | undefined;
}
