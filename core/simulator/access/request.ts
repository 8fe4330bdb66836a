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
