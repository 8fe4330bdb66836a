import type { Instant } from '../../kernel/time';

/** What the actors of a workload saw. */
export interface LedgerLine {
  readonly at: Instant;
  readonly actor: string;
  readonly what: 'sent' | 'refused' | 'throttled' | 'received' | 'handled' | 'crashed' | 'gave-up';
  /** The message's body, JSON already read. */
  readonly body: unknown;
  readonly messageId?: string;
}
