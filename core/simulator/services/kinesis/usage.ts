import { HOUR_MS } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import type { KinesisState, Stream } from './state';

/** Meters the hours since the last time: of open shards, of an on-demand stream, and of consumers. */
export function meterHours(ctx: Ctx<KinesisState>, stream: Stream): void {
  const hours = (ctx.now - stream.meteredTo) / HOUR_MS;
  stream.meteredTo = ctx.now;
  if (hours <= 0 || stream.open.length === 0) return;
  if (stream.mode === 'ON_DEMAND') ctx.meter('Kinesis-OnDemandStreamHours', hours);
  else ctx.meter('Kinesis-ShardHours', hours * stream.open.length);
  if (stream.consumers.size > 0)
    ctx.meter('Kinesis-ConsumerShardHours', hours * stream.open.length * stream.consumers.size);
}
