import type { Instant } from '../../../kernel/time';
import type { Place } from '../../engine/contract';
import type { Message } from './messages/message';
import type { MobileState } from './mobile/mobile-state';
import { noMobile } from './mobile/mobile-state';

/** SNS in one account and Region. */
export interface SnsState {
  /** By name. */
  readonly topics: Map<string, Topic>;
  /** By ARN: those of the topics here, whoever owns them. */
  readonly subscriptions: Map<string, Subscription>;
  /** ARNs of subscriptions that this account owns to topics of other accounts. */
  readonly elsewhere: Set<string>;
  /** How HTTP endpoints answer, by URL, where a host has said so. */
  readonly httpEndpoints: Map<string, { readonly statusCode: number }>;
  /** What left AWS lately: oldest first. */
  readonly outbox: OutboxEntry[];
  readonly mobile: MobileState;
}

export interface Topic {
  readonly name: string;
  readonly arn: string;
  readonly fifo: boolean;
  /** Attributes that were set, by AWS's name, as text; `Policy` stands apart. */
  readonly attributes: Record<string, string>;
  /** The access policy; without one only the owner's account has access. */
  policy: string | undefined;
  dataProtectionPolicy: string;
  readonly tags: Record<string, string>;
  /** ARNs, in the order they were made. */
  readonly subscriptions: Set<string>;
  subscriptionsDeleted: number;
  /** FIFO: messages published so far. */
  published: number;
  /** FIFO: until when a deduplication id, or group and id, is remembered; oldest first. */
  readonly seen: Map<string, Instant>;
  /** FIFO: messages published in the present second. */
  second: { start: Instant; messages: number };
  /** FIFO with an archive policy: oldest first. */
  readonly archive: Message[];
  /** Since the metrics were last read. */
  counters: Record<string, number>;
}

export type FilterScope = 'MessageAttributes' | 'MessageBody';

export type Protocol =
  | 'http'
  | 'https'
  | 'email'
  | 'email-json'
  | 'sms'
  | 'sqs'
  | 'application'
  | 'lambda'
  | 'firehose';

export interface Subscription {
  readonly arn: string;
  readonly topic: string;
  readonly protocol: Protocol;
  readonly endpoint: string;
  /** Account that subscribed. */
  readonly owner: string;
  /** Identity that subscribed. */
  readonly principal: string;
  /** While it is unconfirmed, and after: confirming twice is allowed. */
  readonly token: string | undefined;
  readonly createdAt: Instant;
  confirmed: boolean;
  /** Whether the confirmation was signed and asks the same of who unsubscribes. */
  authenticated: boolean;
  /** Attributes that were set, by AWS's name, as text. */
  readonly attributes: Record<string, string>;
  /** HTTP with a throttle: attempts in the present second. */
  pace: { second: Instant; attempts: number };
  /** Deliveries that wait for another attempt, by when they are due. */
  readonly retries: Retry[];
}

export interface Delivery {
  readonly subscription: string;
  readonly message: Message;
  /** Counts from 1. */
  readonly attempt: number;
}

export interface Retry {
  readonly due: Instant;
  readonly delivery: Delivery;
}

/** Something sent to an endpoint outside AWS. */
export interface OutboxEntry {
  readonly at: Instant;
  readonly protocol: string;
  readonly endpoint: string;
  readonly messageId: string;
  readonly subject: string | undefined;
  readonly body: string;
  /** HTTP: status of the answer. */
  readonly statusCode: number | undefined;
}

export const initialState = (_place: Place): SnsState => ({
  topics: new Map(),
  subscriptions: new Map(),
  elsewhere: new Set(),
  httpEndpoints: new Map(),
  outbox: [],
  mobile: noMobile(),
});
