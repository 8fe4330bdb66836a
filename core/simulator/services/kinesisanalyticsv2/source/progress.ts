import type { Instant } from '../../../../kernel/time';

/** How far an application has read its stream. */
export interface SourceProgress {
  readonly streamArn: string;
  /** Reading begins with what arrives from then on. */
  readonly startAt: Instant;
  /** The last sequence number read, by shard; `null` when a closed shard has been read to its end. */
  readonly shards: Map<string, string | null>;
  /** Shards still to be read in this round; undefined when no round is under way. */
  round: string[] | undefined;
  readAt: Instant;
}
