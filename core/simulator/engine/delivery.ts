import type { Command, Outcome, Place, WorldEvent } from './contract';

/** A service in a place. */
export interface Address extends Place {
  readonly service: string;
}

/** Where the outcome of a request goes. */
export interface ReplyTo {
  readonly to: Address;
  readonly token: unknown;
}

/** What the engine has still to hand over at this instant, in order. Plain data, as it may be snapshotted. */
export type Delivery =
  | { readonly kind: 'request'; readonly seq: number; readonly command: Command; readonly reply: ReplyTo }
  | { readonly kind: 'reply'; readonly reply: ReplyTo; readonly outcome: Outcome }
  | { readonly kind: 'event'; readonly listener: string; readonly event: WorldEvent };

/** A command that has not been answered. Without `reply` it came from outside. */
export interface PendingCommand {
  readonly by: Address;
  readonly reply?: ReplyTo;
}
