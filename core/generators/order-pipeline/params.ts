import type { Level } from '../contract';
import type { In as RetentionIn } from '../retention-and-dlq/params';
import type { In as VisibilityIn } from '../visibility-timeout/params';

export type QueueType = 'standard' | 'fifo';
export type Consumer = 'workers' | 'lambda';

/** What a part asks: where the DLQ is attached, which timeout fits, when and how a message moves, what is left, what holds. */
export type PartId = 'place' | 'timeout' | 'moves' | 'more' | 'left' | 'claims';
export type Direction = 'build' | 'follow' | 'inspect' | 'review' | 'whole';
/** The parts of a case, in the order asked. */
export const PARTS: Readonly<Record<Direction, readonly PartId[]>> = {
  build: ['place', 'timeout', 'claims'],
  follow: ['claims', 'more', 'moves'],
  inspect: ['place', 'more', 'left'],
  review: ['timeout', 'claims', 'left'],
  whole: ['place', 'timeout', 'more', 'left'],
};

/** Places at which somebody may try to attach the dead-letter queue. */
export type Place = 'source' | 'dlq' | 'topic' | 'subscription' | 'function' | 'other-type' | 'allow';

/** Statements about the pipeline. */
export type Claim =
  | 'own-copy'
  | 'shared-copies'
  | 'queue-policy'
  | 'receive-hides'
  | 'receive-removes'
  | 'topic-keeps'
  | 'same-type'
  | 'other-type'
  | 'whole-batch'
  | 'only-failed'
  | 'function-dlq'
  | 'order-in-group'
  | 'order-in-queue'
  | 'may-repeat'
  | 'exactly-once'
  | 'dlq-forever';

/**
 * One pipeline: topic, queue `work`, its dead-letter queue `failed`, consumers, perhaps a second queue `archive`.
 * Parts that the direction does not ask are null or empty.
 */
export interface PipelineParams {
  frame: number;
  level: Level;
  direction: Direction;
  type: QueueType;
  consumer: Consumer;
  archive: boolean;
  /** maxReceiveCount, and how often the message in question was received so far. */
  receives: number;
  tried: number;
  places: readonly Place[];
  claims: readonly Claim[];
  timeout: VisibilityIn<'trigger' | 'fits'> | null;
  moves: VisibilityIn<'moves'> | null;
  left: RetentionIn<'left'> | null;
}
