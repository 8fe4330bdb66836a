import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { limitExceeded } from './refusals';
import type { KinesisState } from './state';

/** Open shards of provisioned streams, those still being made included. */
export function shardCount({ streams }: KinesisState): number {
  let count = 0;
  for (const { mode, open, transition } of streams.values()) {
    if (mode !== 'PROVISIONED') continue;
    count += transition?.kind === 'open' ? transition.shardCount : open.length;
  }
  return count;
}

const countStreams = (
  { streams }: KinesisState,
  isCounted: (stream: { mode: string; status: string }) => boolean,
): number => [...streams.values()].filter(isCounted).length;

export const onDemandCount = (state: KinesisState): number =>
  countStreams(state, ({ mode }) => mode === 'ON_DEMAND');

export const creatingCount = (state: KinesisState): number =>
  countStreams(state, ({ status }) => status === 'CREATING');

/** Refuses with `LimitExceededException` more shards than the account may have. */
export function assertShardQuota(ctx: Ctx<KinesisState>, additional: number): void {
  const quota = limit(ctx.limits, 'kds.shards.quota.default');
  const present = shardCount(ctx.state);
  if (present + additional <= quota) return;
  throw limitExceeded(
    `This request would exceed the shard limit for the account ${ctx.account} in ${ctx.region}. Current shard count for the account: ${present}. Limit: ${quota}. Number of additional shards that would have resulted from this request: ${additional}. Refer to the AWS Service Limits page (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current limits and how to request higher limits.`,
  );
}
