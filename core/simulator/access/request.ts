import type { Instant } from '../../kernel/time';
import type { Caller } from '../engine/contract';

/** Value of a condition key; keys such as `aws:TagKeys` have several. */
export type KeyValue = string | readonly string[];

/** What IAM knows of a caller. */
export interface Identity {
  /** Identity policies that apply, those of groups included, as JSON texts. */
  readonly policies: readonly string[];
  /** The permissions boundary, where there is one, as JSON text. */
  readonly boundary?: readonly string[];
  /** Session policies, where the session has some, as JSON texts. */
  readonly session?: readonly string[];
  /** Unique id of the user or role, such as `AIDA…`: policies may name it as principal. */
  readonly uniqueId?: string;
  /** Condition keys of the principal, names in lower case: `aws:userid`, `aws:principalorgid`. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The identity of whom IAM does not know. */
export const UNKNOWN_IDENTITY: Identity = Object.freeze({ policies: [], keys: {} });

/**
 * The identity of a role that its account's IAM does not have. Function and delivery stream roles are named long
 * before anybody writes policies, in labs as in tests: such a role may do all in its account. Once the role is
 * created, its policies count.
 */
export const UNMANAGED_ROLE: Identity = Object.freeze({
  policies: ['{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'],
  keys: {},
});

/** A request as IAM judges it. */
export interface AccessRequest {
  readonly caller: Caller;
  readonly identity: Identity;
  /** `sqs:SendMessage`. */
  readonly action: string;
  readonly arn: string;
  /** Account that owns the resource. */
  readonly owner: string;
  /** Region whose endpoint was called. */
  readonly region: string;
  /** As JSON text. */
  readonly resourcePolicy?: string;
  /** Condition keys of the request; names in any case. */
  readonly context: Readonly<Record<string, KeyValue>>;
  readonly now: Instant;
}
