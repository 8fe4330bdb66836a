import { MINUTE_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import { invalidParameter } from '../refusals';
import type { CacheState } from '../state';

/** Source: https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html */
const ID = /^[a-z](-?[a-z0-9])*$/;
const ID_LENGTH_MAX = 50;
/** AWS takes some minutes to make or delete a cache, without saying how many: ours takes these. */
const CHANGE_MS = 5 * MINUTE_MS;

const PORTS: Readonly<Record<string, number>> = { redis: 6379, valkey: 6379, memcached: 11211 };
const VERSIONS: Readonly<Record<string, string>> = { redis: '7.1', valkey: '8.0', memcached: '1.6.22' };

/** Ids are kept in small letters. Refuses one that is none. */
export function checkedId(id: string): string {
  const lower = id.toLowerCase();
  if (!ID.test(lower) || lower.length > ID_LENGTH_MAX)
    throw invalidParameter(
      `The parameter CacheClusterIdentifier is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.`,
    );
  return lower;
}

export function engineOf(engine: string): { engine: string; engineVersion: string; port: number } {
  const port = PORTS[engine];
  if (port === undefined) throw invalidParameter(`Invalid cache engine name: ${engine}`);
  return { engine, engineVersion: VERSIONS[engine] ?? '', port };
}

export const clusterArn = (id: string, { account, region }: Ctx<CacheState>): string =>
  `arn:aws:elasticache:${region}:${account}:cluster:${id}`;

export const groupArn = (id: string, { account, region }: Ctx<CacheState>): string =>
  `arn:aws:elasticache:${region}:${account}:replicationgroup:${id}`;

/** A cache that is being made or deleted comes to its end after a while. */
export function changeLater(kind: 'cluster' | 'group', id: string, ctx: Ctx<CacheState>): void {
  ctx.setTimer(`${kind}/${id}`, ctx.now + CHANGE_MS, { kind, id });
}

interface Change {
  readonly kind: 'cluster' | 'group';
  readonly id: string;
}

export function finishChange({ kind, id }: Change, ctx: Ctx<CacheState>): void {
  const { clusters, groups, contents } = ctx.state;
  const caches = kind === 'cluster' ? clusters : groups;
  const cache = caches.get(id);
  if (!cache) return;
  const members = kind === 'group' ? (groups.get(id)?.members ?? []) : [];
  if (cache.status === 'deleting') {
    for (const member of members) clusters.delete(member);
    caches.delete(id);
    contents.delete(id);
  } else {
    for (const member of [...members.map((name) => clusters.get(name)), cache])
      if (member) member.status = 'available';
  }
  ctx.emit(cache.status === 'deleting' ? 'CacheDeleted' : 'CacheAvailable', { cache: id });
}
