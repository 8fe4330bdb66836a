import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { READS_FOR } from '../../rates/reads-for';
import { fullBucket, isOpen, spendAfterwards } from '../../rates/token-bucket';
import { addressedConsumer } from './consumers';
import { checkDecrypting } from './encryption';
import { type Page, readPage } from './read';
import type { KinesisState, Shard, Stream } from './state';

/** What a consumer with enhanced fan-out is given of a shard: nobody else's reads count, only its own throughput. */
export function readForConsumer(
  ctx: Ctx<KinesisState>,
  stream: Stream,
  shard: Shard,
  index: number,
  recordsMax: number,
): Page {
  const { consumer } = addressedConsumer({ ConsumerARN: ctx.context[READS_FOR] }, ctx);
  const bytesPerSecond = limit(ctx.limits, 'kds.efo.throughput');
  const bucket = consumer.reads.get(shard.index) ?? fullBucket(ctx.now);
  const open = isOpen(bucket, bytesPerSecond, ctx.now);
  const page = readPage(ctx, stream, shard, index, { records: open ? recordsMax : 0, bytes: bytesPerSecond });
  if (stream.keyId !== undefined && page.to > page.from) checkDecrypting(ctx, stream.keyId);
  consumer.reads.set(shard.index, bucket);
  spendAfterwards(bucket, page.bytes, bytesPerSecond, ctx.now);
  notePushed(ctx, stream, shard, page, consumer.arn);
  return page;
}

function notePushed(
  ctx: Ctx<KinesisState>,
  stream: Stream,
  shard: Shard,
  page: Page,
  consumerArn: string,
): void {
  const count = page.to - page.from;
  if (count === 0) return;
  stream.counters.pushedBytes += page.bytes;
  stream.counters.pushedRecords += count;
  shard.counters.outgoingBytes += page.bytes;
  shard.counters.outgoingRecords += count;
  ctx.meter('Kinesis-EnhancedFanOutBytes', page.bytes);
  ctx.emit('RecordsPushed', {
    stream: stream.name,
    shard: shard.id,
    consumerArn,
    count,
    bytes: page.bytes,
  });
}
