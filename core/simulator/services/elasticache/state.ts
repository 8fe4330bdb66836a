import type { Instant } from '../../../kernel/time';

/** ElastiCache in one account and Region. */
export interface CacheState {
  /** By id. */
  readonly clusters: Map<string, Cluster>;
  readonly groups: Map<string, Group>;
  /** Contents by the id of the cluster, or of the group it belongs to. */
  readonly contents: Map<string, Contents>;
}

export type CacheStatus = 'creating' | 'available' | 'deleting';

export interface Cluster {
  readonly id: string;
  readonly arn: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly nodeType: string;
  readonly nodes: number;
  readonly port: number;
  readonly createdAt: Instant;
  readonly group: string | undefined;
  status: CacheStatus;
}

export interface Group {
  readonly id: string;
  readonly arn: string;
  readonly description: string;
  readonly members: readonly string[];
  readonly automaticFailover: boolean;
  readonly engine: string;
  readonly nodeType: string;
  readonly port: number;
  readonly createdAt: Instant;
  status: CacheStatus;
}

export interface Entry {
  readonly value: string;
  readonly expiresAt: Instant | undefined;
}

export interface Contents {
  /** The least lately used key comes first. */
  readonly entries: Map<string, Entry>;
  /** Since the metrics were last read. */
  hits: number;
  misses: number;
}

export const initialState = (): CacheState => ({
  clusters: new Map(),
  groups: new Map(),
  contents: new Map(),
});
