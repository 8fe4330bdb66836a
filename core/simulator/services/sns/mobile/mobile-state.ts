import type { Instant } from '../../../../kernel/time';

/** Push and SMS in one account and Region. */
export interface MobileState {
  /** Platform applications and their attributes, by ARN. */
  readonly applications: Map<string, Record<string, string>>;
  /** Endpoints of applications and their attributes, by ARN. */
  readonly endpoints: Map<string, Record<string, string>>;
  readonly smsAttributes: Record<string, string>;
  /** Phone numbers that want no more messages. */
  readonly optedOut: Set<string>;
  /** Phone numbers of the SMS sandbox. */
  readonly sandboxNumbers: Map<string, SandboxNumber>;
}

export interface SandboxNumber {
  readonly addedAt: Instant;
  readonly oneTimePassword: string;
  verified: boolean;
}

export const noMobile = (): MobileState => ({
  applications: new Map(),
  endpoints: new Map(),
  smsAttributes: {},
  optedOut: new Set(),
  sandboxNumbers: new Map(),
});
