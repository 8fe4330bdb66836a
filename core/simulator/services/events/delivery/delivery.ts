import type { Instant } from '../../../../kernel/time';
import type { Target } from '../../../shapes/generated/events.types';
import type { BusEvent } from '../ingest/bus-event';

/** One event on its way to one target of one rule. */
export interface Delivery {
  readonly number: number;
  readonly bus: string;
  readonly rule: string;
  readonly ruleArn: string;
  readonly target: Target;
  readonly event: BusEvent;
  /** What the target receives. */
  readonly input: string;
  readonly startedAt: Instant;
  /** Attempts made. */
  attempts: number;
  /** When the next attempt is due. */
  due: Instant;
  /** Why the last attempt failed. */
  failure: Failure | undefined;
}

/** Why a delivery failed, as a dead-letter queue is told; the codes are AWS's (User Guide, dead-letter queues). */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly retriable: boolean;
}

/** What a request of ours was about, when its reply comes. */
export type Token =
  | { readonly kind: 'delivery'; readonly number: number }
  | { readonly kind: 'dead-letter'; readonly bus: string; readonly rule: string };
