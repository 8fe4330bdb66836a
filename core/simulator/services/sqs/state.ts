import type { Instant } from '../../../kernel/time';
import type { Ctx, Place } from '../../engine/contract';
import type { MessageAttributeValue } from '../../shapes/generated/sqs.types';
import type { QueueSettings } from './attributes/settings';
import type { DueHeap } from './messages/due-heap';
import type { Ring } from './messages/ring';

/** Queues of one account in one Region. */
export interface SqsState {
  /** By name. */
  readonly queues: Map<string, Queue>;
  /** When queues of these names were deleted: a name rests before it can be used again. */
  readonly deletedAt: Map<string, Instant>;
  /** By task id, oldest first. */
  readonly moveTasks: Map<string, MoveTask>;
}

export type SqsCtx = Ctx<SqsState>;

export const READY = 0;
export const DELAYED = 1;
export const IN_FLIGHT = 2;
export type Visibility = typeof READY | typeof DELAYED | typeof IN_FLIGHT;

export type MessageAttributes = Readonly<Record<string, MessageAttributeValue>>;

export interface Message {
  /** Counts the messages of a queue from 1, in the order they came. */
  readonly id: number;
  /** The UUID that AWS calls the message ID; it stays the same in a dead-letter queue. */
  readonly messageId: string;
  readonly body: string;
  /** Frozen. */
  readonly attributes: MessageAttributes | null;
  readonly traceHeader: string | null;
  readonly groupId: string | null;
  readonly deduplicationId: string | null;
  readonly senderId: string;
  /** Counts for retention; kept when a standard queue's message moves to a dead-letter queue. */
  readonly sentAt: Instant;
  /** ARN of the queue it failed in. */
  readonly deadLetterSourceArn: string | null;
  /** Receives in other queues before it came here; they do not count for this queue's redrive policy. */
  readonly receivedBefore: number;
  readonly md5OfBody: string;
  visibility: Visibility;
  receiveCount: number;
  /** 0 until it is received. */
  firstReceivedAt: Instant;
  /** The latest receive, from which the twelve hours of visibility timeout count. 0 until it is received. */
  receivedAt: Instant;
}

/** What a receive asks for, defaults filled in. Frozen while it waits. */
export interface ReceiveAsk {
  readonly messagesMax: number;
  /** Undefined stands for the queue's own at the time of delivery. */
  readonly visibilityTimeoutSec: number | undefined;
  readonly systemAttributes: readonly string[];
  readonly attributeNames: readonly string[];
  readonly attemptId: string | undefined;
}

/** What CloudWatch is told each minute. */
export interface Counters {
  sent: number;
  sentBytes: number;
  received: number;
  deleted: number;
  emptyReceives: number;
  deduplicated: number;
}

export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly fifo: boolean;
  /** Makes this queue's receipt handles its own. */
  readonly salt: number;
  readonly createdAt: Instant;
  modifiedAt: Instant;
  /** Replaced as a whole. Frozen. */
  settings: QueueSettings;
  readonly tags: Map<string, string>;
  lastId: number;
  readonly messages: Map<number, Message>;
  /** Ids by time of sending, for retention. May name messages that are gone. */
  readonly byAge: Ring<number>;
  /** Messages that kept the time of another queue: their ids by that time. */
  readonly redriven: DueHeap;
  /** Standard: ids in the order they became visible. May name messages that are no longer ready. */
  readonly ready: Ring<number>;
  /** Delayed and in-flight messages by the time they become visible. */
  readonly hidden: DueHeap;
  inFlight: number;
  /** Long polls by their sequence number, first come first. */
  readonly waiters: Map<number, ReceiveAsk>;
  /** Their sequence numbers by the end of their wait. */
  readonly waits: DueHeap;
  /** When the queue's timer is set for; 0 when it is not set. */
  timerDue: Instant;
  /** 0 before the first purge. */
  purgedAt: Instant;
  readonly counters: Counters;
  readonly groups: FifoGroups | null;
}

/** What only FIFO queues have. */
export interface FifoGroups {
  readonly byId: Map<string, Group>;
  /** Groups whose first message is ready, in the order they became so. */
  readonly ready: Ring<string>;
  /** What was sent in the deduplication interval, by deduplication key. */
  readonly sent: Map<string, SentOnce>;
  readonly sentKeys: Ring<string>;
  /** Receives that may be repeated, by attempt id. */
  readonly attempts: Map<string, Attempt>;
  readonly attemptIds: Ring<string>;
  /** Calls of the present second by action, or action and group. */
  readonly calls: Map<string, number>;
  callsSecond: number;
}

export interface Group {
  readonly groupId: string;
  /** In order; may name messages that are gone. */
  readonly ids: Ring<number>;
  /** How many are in the queue. */
  live: number;
  inFlight: number;
  /** Whether it stands in the ring of ready groups. */
  offered: boolean;
}

export interface SentOnce {
  readonly messageId: string;
  readonly id: number;
  readonly at: Instant;
}

export interface Attempt {
  readonly at: Instant;
  readonly ids: readonly number[];
  readonly receiveCounts: readonly number[];
}

/** A message move task, as `ListMessageMoveTasks` shows it. */
export interface MoveTask {
  readonly taskId: string;
  readonly handle: string;
  readonly sourceArn: string;
  readonly destinationArn: string | null;
  /** Messages a second, where the caller set it. */
  readonly rate: number | null;
  readonly startedAt: Instant;
  readonly toMove: number;
  moved: number;
  status: 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';
  failure: string | null;
}

export const initialState = (_place: Place): SqsState => ({
  queues: new Map(),
  deletedAt: new Map(),
  moveTasks: new Map(),
});
