import type { Instant } from '../../../kernel/time';

/** Kinesis Video Streams of one account in one Region. */
export interface VideoState {
  readonly streams: Map<string, VideoStream>;
}

export interface VideoStream {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Instant;
  readonly kmsKeyId: string;
  /** Part of its data endpoints' host names. */
  readonly host: string;
  deviceName: string | undefined;
  mediaType: string | undefined;
  retentionHours: number;
  version: string;
  status: 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING';
  readonly tags: Map<string, string>;
}

export const initialState = (): VideoState => ({ streams: new Map() });
