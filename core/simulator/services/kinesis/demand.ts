import { limit } from '../../../facts/limits';
import { SECOND_MS } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import { secondsOf } from './sequence-number';
import type { KinesisState, Stream } from './state';
import { begin } from './transitions';

/**
 * Counts the writes of an on-demand stream by second. It is scaled so that it could take a multiple of the peak
 * (`kds.onDemand.headroom`), to at most double within each 15 minutes; what comes faster is throttled.
 */
export function noteDemand(ctx: Ctx<KinesisState>, stream: Stream, bytes: number): void {
  const { demand } = stream;
  const second = secondsOf(ctx.now);
  if (demand.second !== second) {
    demand.second = second;
    demand.bytes = 0;
    demand.records = 0;
  }
  demand.bytes += bytes;
  demand.records += 1;
  const wanted = shardsFor(ctx, stream);
  if (wanted <= stream.open.length || stream.status !== 'ACTIVE' || !mayScale(ctx, stream)) return;
  demand.scaledAt = ctx.now;
  begin(ctx, stream, { kind: 'scale', shardCount: Math.min(wanted, stream.open.length * 2) });
}

function shardsFor(ctx: Ctx<KinesisState>, { demand, open }: Stream): number {
  const headroom = limit(ctx.limits, 'kds.onDemand.headroom');
  const shards = Math.max(
    demand.bytes / limit(ctx.limits, 'kds.shard.write.bytes'),
    demand.records / limit(ctx.limits, 'kds.shard.write.records'),
  );
  return Math.max(open.length, Math.ceil(shards * headroom));
}

function mayScale(ctx: Ctx<KinesisState>, { demand, createdAt }: Stream): boolean {
  const since = demand.scaledAt ?? createdAt;
  return (
    demand.scaledAt === undefined || ctx.now - since >= limit(ctx.limits, 'kds.onDemand.doubling') * SECOND_MS
  );
}
