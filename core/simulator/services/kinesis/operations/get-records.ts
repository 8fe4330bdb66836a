import { limit } from '../../../../facts/limits';
import { SECOND_MS } from '../../../../kernel/time';
import type { Ctx, Operation } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import { READS_FOR } from '../../../rates/reads-for';
import { allows, isOpen, spend, spendAfterwards } from '../../../rates/token-bucket';
import type { GetRecordsInput, GetRecordsOutput } from '../../../shapes/generated/kinesis.types';
import { locateStream, streamGuard } from '../addressing';
import { awsDate } from '../aws-date';
import { readForConsumer } from '../consumer-read';
import { checkDecrypting } from '../encryption';
import { type Iterator, iteratorText, parseIterator } from '../iterator';
import { childShards, isFinished } from '../lineage';
import { type Page, readPage, toApiRecords } from '../read';
import { shardDoesNotExist, throughputExceeded } from '../refusals';
import { shardIdOf } from '../shard-id';
import type { KinesisState, Shard, Stream } from '../state';

/** Reads on from an iterator. All standard consumers of a shard share its reads and bytes per second. */
export const getRecords: Operation<KinesisState, GetRecordsInput, GetRecordsOutput> = {
  locate: locateStream,
  guard: (input, ctx) => streamGuard(addressed(parseIterator(input.ShardIterator), ctx).stream),
  run(input, ctx) {
    const iterator = parseIterator(input.ShardIterator);
    assertFresh(ctx, iterator);
    const { stream, shard } = addressed(iterator, ctx);
    const most = input.Limit ?? limit(ctx.limits, 'kds.getRecords.records.max');
    const read = ctx.context[READS_FOR] === undefined ? readShared : readForConsumer;
    const page = read(ctx, stream, shard, iterator.index, most);
    return {
      Records: toApiRecords(shard, page),
      MillisBehindLatest: page.millisBehind,
      ...next(ctx, stream, shard, { ...iterator, index: page.to }),
    };
  },
};

function readShared(
  ctx: Ctx<KinesisState>,
  stream: Stream,
  shard: Shard,
  index: number,
  recordsMax: number,
): Page {
  assertThroughput(ctx, stream, shard);
  const page = readPage(ctx, stream, shard, index, {
    records: recordsMax,
    bytes: limit(ctx.limits, 'kds.getRecords.bytes.max'),
  });
  if (stream.keyId !== undefined && page.to > page.from) checkDecrypting(ctx, stream.keyId);
  spend(shard.readCount, 1, limit(ctx.limits, 'kds.shard.read.tps'), ctx.now);
  spendAfterwards(shard.read, page.bytes, limit(ctx.limits, 'kds.shard.read.bytes'), ctx.now);
  noteRead(ctx, stream, shard, page);
  return page;
}

function addressed(
  { stream: name, createdAt, shard: index }: Iterator,
  ctx: Ctx<KinesisState>,
): { readonly stream: Stream; readonly shard: Shard } {
  const stream = ctx.state.streams.get(name);
  const shard = stream?.createdAt === createdAt ? stream.shards.get(index) : undefined;
  if (!stream || !shard) throw shardDoesNotExist(shardIdOf(index), name, ctx.account);
  return { stream, shard };
}

function assertFresh(ctx: Ctx<KinesisState>, { issuedAt }: Iterator): void {
  const lifetimeMs = limit(ctx.limits, 'kds.iterator.expiry') * SECOND_MS;
  if (ctx.now - issuedAt <= lifetimeMs) return;
  throw new AwsRefusal(
    'ExpiredIteratorException',
    `Iterator expired. The iterator was created at time ${awsDate(issuedAt)} while right now it is ${awsDate(ctx.now)} which is further in the future than the tolerated delay of ${lifetimeMs} milliseconds.`,
  );
}

function assertThroughput(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard): void {
  const readsPerSecond = limit(ctx.limits, 'kds.shard.read.tps');
  const bytesPerSecond = limit(ctx.limits, 'kds.shard.read.bytes');
  if (allows(shard.readCount, 1, readsPerSecond, ctx.now) && isOpen(shard.read, bytesPerSecond, ctx.now))
    return;
  // A refused request changes nothing but what metrics count of it.
  stream.counters.readThrottled += 1;
  shard.counters.readThrottled += 1;
  ctx.emit('ReadThrottled', { stream: stream.name, shard: shard.id });
  throw throughputExceeded(shard.id, stream.name, ctx.account);
}

function noteRead(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard, page: Page): void {
  const count = page.to - page.from;
  const { counters } = stream;
  counters.getRecords += 1;
  counters.getRecordsBytes += page.bytes;
  counters.getRecordsRecords += count;
  counters.iteratorAgeMs = Math.max(counters.iteratorAgeMs, page.millisBehind);
  shard.counters.outgoingBytes += page.bytes;
  shard.counters.outgoingRecords += count;
  shard.counters.iteratorAgeMs = Math.max(shard.counters.iteratorAgeMs, page.millisBehind);
  if (count === 0) return;
  ctx.emit('RecordsRead', {
    stream: stream.name,
    shard: shard.id,
    count,
    bytes: page.bytes,
    millisBehindLatest: page.millisBehind,
  });
}

/** Where to read on; at the end of a closed shard, the shards to go on with. */
function next(ctx: Ctx<KinesisState>, stream: Stream, shard: Shard, iterator: Iterator): GetRecordsOutput {
  if (isFinished(shard, iterator.index)) return { ChildShards: childShards(stream, shard) };
  return { NextShardIterator: iteratorText({ ...iterator, issuedAt: ctx.now, nonce: ctx.seq }) };
}
