import type { Level } from '../contract';

/** Attributes of a message. `amount` is a Number, all others are Strings; `campaign` may be missing. */
export type Attribute = 'event' | 'region' | 'source' | 'amount' | 'campaign';
export type Message = Readonly<Partial<Record<Attribute, string | number>>>;

export type Comparison = '<' | '<=' | '>' | '>=' | '=';
export type Condition =
  | { kind: 'is'; value: string }
  | { kind: 'not'; values: readonly string[] }
  | { kind: 'prefix'; value: string }
  | { kind: 'numeric'; bounds: readonly (readonly [Comparison, number])[] }
  | { kind: 'exists'; value: boolean };
/** Conditions by attribute: one of the list has to hold for each attribute named. */
export type Policy = Readonly<Partial<Record<Attribute, readonly Condition[]>>>;

/** Subscribed queues; a policy belongs to the name at its place. */
export const NAMES = ['billing', 'search', 'alerts', 'ledger', 'mailer'] as const;
export type Name = (typeof NAMES)[number];

export type FilterParams = { frame: number; level: Level } & (
  | { direction: 'receivers' | 'dropped' | 'count'; message: Message; policies: readonly Policy[] }
  | { direction: 'message'; policy: Policy; messages: readonly Message[] }
  | { direction: 'matching'; policies: readonly Policy[]; messages: readonly Message[] }
);
export type Direction = FilterParams['direction'];

/** Attributes of a message or keys of a policy, in the order shown. */
export const ATTRIBUTES: readonly Attribute[] = ['event', 'region', 'source', 'amount', 'campaign'];
/** Ids of messages among options or prompts. */
export const MESSAGE_IDS = ['m1', 'm2', 'm3', 'm4'] as const;
