import { limit } from '../../../../facts/limits';
import { MINUTE_MS, SECOND_MS } from '../../../../kernel/time';
import { roleCaller } from '../../../access/roles';
import { parseArn } from '../../../engine/arn';
import type { Ctx, Outcome } from '../../../engine/contract';
import { READS_FOR } from '../../../rates/reads-for';
import { versionOf } from '../function-name';
import type { LambdaState } from '../state';
import { matchesFilters, streamFilterView } from './filter';
import { laneOf } from './lane';
import { isRunning, type Mapping, type StreamSettings } from './mapping';
import { runLane } from './stream-batch';
import { type StreamRecord, streamRecord } from './stream-record';
import { isDrained, type Lane, type ShardReader, type StreamPoller } from './stream-state';

/** Lambda polls each shard once a second (Lambda Developer Guide, "Using Lambda with Kinesis"). */
const READ_EVERY_MS = SECOND_MS;
/** A new iterator is asked for before the old one's five minutes are over. */
const ITERATOR_AGE_MAX_MS = 4 * MINUTE_MS;
/** Pause after a refused read. */
const BACK_OFF_MS = 5 * SECOND_MS;

export const readTimer = (uuid: string, shardId: string): string => `read/${uuid}/${shardId}`;

/** What a reply of the stream is about. */
export type StreamToken =
  | { readonly kind: 'shards'; readonly uuid: string }
  | { readonly kind: 'iterator'; readonly uuid: string; readonly shardId: string }
  | { readonly kind: 'records'; readonly uuid: string; readonly shardId: string };

/** Begins to read: which shards are there? */
export function startStream(ctx: Ctx<LambdaState>, mapping: Mapping): void {
  ask(ctx, mapping, 'ListShards', { StreamARN: streamArn(mapping) }, { kind: 'shards', uuid: mapping.uuid });
}

const CONSUMER_PART = '/consumer/';

/** The stream's ARN, also where the mapping names a consumer of it. */
const streamArn = ({ sourceArn }: Mapping): string => sourceArn.split(CONSUMER_PART)[0] ?? sourceArn;

/** Where the mapping names a consumer, its reads are that consumer's. */
const contextOf = ({ sourceArn }: Mapping): Readonly<Record<string, string>> =>
  sourceArn.includes(CONSUMER_PART) ? { [READS_FOR]: sourceArn } : {};

function ask(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  token: StreamToken,
): void {
  const fn = ctx.state.functions.get(mapping.functionName);
  if (!fn) return;
  const caller = roleCaller(versionOf(fn, mapping.qualifier, ctx).version.role, fn.name);
  const region = parseArn(mapping.sourceArn)?.region ?? ctx.region;
  const context = contextOf(mapping);
  ctx.request({ service: 'kinesis', operation, input, caller, region, context }, token);
}

export function onStreamReply(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  token: StreamToken,
  outcome: Outcome,
): void {
  if (!outcome.ok) onRefused(ctx, mapping, poller, token, outcome.error.message);
  else if (token.kind === 'shards') onShards(ctx, mapping, poller, outcome.output);
  else if (token.kind === 'iterator') onIterator(ctx, mapping, poller, token.shardId, outcome.output);
  else onRecords(ctx, mapping, poller, token.shardId, outcome.output);
}

function onRefused(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  token: StreamToken,
  message: string,
): void {
  mapping.lastProcessingResult = `PROBLEM: ${message}`;
  if (token.kind === 'shards') {
    ctx.setTimer(`start/${mapping.uuid}`, ctx.now + BACK_OFF_MS);
    return;
  }
  const reader = poller.shards.get(token.shardId);
  if (!reader) return;
  reader.reading = false;
  reader.iterator = undefined;
  ctx.setTimer(readTimer(mapping.uuid, reader.shardId), ctx.now + BACK_OFF_MS);
}

interface ListedShard {
  readonly ShardId: string;
  readonly ParentShardId?: string;
}

function onShards(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  output: Readonly<Record<string, unknown>>,
): void {
  const shards = (output.Shards ?? []) as readonly ListedShard[];
  const ids = new Set(shards.map(({ ShardId }) => ShardId));
  for (const { ShardId, ParentShardId } of shards) {
    // A child waits until its parent has been read to the end.
    const waits = ParentShardId !== undefined && ids.has(ParentShardId);
    if (!waits) addShard(ctx, mapping, poller, ShardId, false);
  }
}

function addShard(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  shardId: string,
  fromStart: boolean,
): void {
  if (poller.shards.has(shardId)) return;
  const factor = mapping.stream?.parallelizationFactor ?? 1;
  poller.shards.set(shardId, {
    shardId,
    iterator: undefined,
    iteratorAt: ctx.now,
    lastSequenceNumber: undefined,
    fromStart,
    reading: false,
    lastReadAt: ctx.now - READ_EVERY_MS,
    ended: false,
    children: [],
    lanes: Array.from({ length: factor }, () => ({
      waiting: [],
      waitingSince: ctx.now,
      again: [],
      running: undefined,
      restsUntil: ctx.now,
      window: undefined,
    })),
  });
  readShard(ctx, mapping, poller, shardId);
}

/** Reads the shard now, or at its next second; nothing while the function has enough to do. */
export function readShard(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  shardId: string,
): void {
  const reader = poller.shards.get(shardId);
  if (!reader || reader.reading || reader.ended || !isRunning(mapping) || isBusy(mapping, reader)) return;
  const due = reader.lastReadAt + READ_EVERY_MS;
  if (due > ctx.now) {
    ctx.setTimer(readTimer(mapping.uuid, shardId), due);
    return;
  }
  reader.reading = true;
  const fresh = ctx.now - reader.iteratorAt < ITERATOR_AGE_MAX_MS;
  if (reader.iterator !== undefined && fresh) askForRecords(ctx, mapping, reader);
  else askForIterator(ctx, mapping, poller, reader);
}

const isBusy = (mapping: Mapping, reader: ShardReader): boolean =>
  reader.lanes.every(({ waiting }) => waiting.length >= mapping.batchSize);

function askForIterator(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  reader: ShardReader,
): void {
  const input = {
    StreamARN: streamArn(mapping),
    ShardId: reader.shardId,
    ...startOf(mapping.stream, poller, reader),
  };
  ask(ctx, mapping, 'GetShardIterator', input, {
    kind: 'iterator',
    uuid: mapping.uuid,
    shardId: reader.shardId,
  });
}

function startOf(stream: StreamSettings | undefined, poller: StreamPoller, reader: ShardReader) {
  if (reader.lastSequenceNumber !== undefined)
    return {
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      StartingSequenceNumber: reader.lastSequenceNumber,
    };
  if (reader.fromStart || stream?.startingPosition === 'TRIM_HORIZON')
    return { ShardIteratorType: 'TRIM_HORIZON' };
  // LATEST as of the moment the mapping began, however late the iterator is asked for.
  return {
    ShardIteratorType: 'AT_TIMESTAMP',
    Timestamp: stream?.startingTimestamp ?? poller.enabledAt,
  };
}

function onIterator(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  shardId: string,
  output: Readonly<Record<string, unknown>>,
): void {
  const reader = poller.shards.get(shardId);
  if (!reader) return;
  reader.iterator = output.ShardIterator as string;
  reader.iteratorAt = ctx.now;
  askForRecords(ctx, mapping, reader);
}

function askForRecords(ctx: Ctx<LambdaState>, mapping: Mapping, reader: ShardReader): void {
  const most = limit(ctx.limits, 'kds.getRecords.records.max');
  ask(
    ctx,
    mapping,
    'GetRecords',
    { ShardIterator: reader.iterator, Limit: Math.min(most, mapping.batchSize * reader.lanes.length) },
    { kind: 'records', uuid: mapping.uuid, shardId: reader.shardId },
  );
}

interface ReadOutput {
  readonly Records?: readonly StreamRecord[];
  readonly NextShardIterator?: string;
  readonly MillisBehindLatest?: number;
  readonly ChildShards?: readonly { readonly ShardId: string }[];
}

function onRecords(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  shardId: string,
  output: ReadOutput,
): void {
  const reader = poller.shards.get(shardId);
  if (!reader) return;
  const records = output.Records ?? [];
  reader.reading = false;
  reader.lastReadAt = ctx.now;
  reader.iterator = output.NextShardIterator;
  reader.iteratorAt = ctx.now;
  reader.ended = output.NextShardIterator === undefined;
  reader.children = (output.ChildShards ?? []).map(({ ShardId }) => ShardId);
  reader.lastSequenceNumber = records.at(-1)?.SequenceNumber ?? reader.lastSequenceNumber;
  distribute(ctx, mapping, reader, records);
  for (let lane = 0; lane < reader.lanes.length; lane++) runLane(ctx, mapping, reader, lane);
  // An idle shard is not read again until something is put into it.
  const behind = records.length > 0 || (output.MillisBehindLatest ?? 0) > 0;
  if (behind || reader.ended) continueShard(ctx, mapping, poller, reader);
}

function distribute(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  reader: ShardReader,
  records: readonly StreamRecord[],
): void {
  for (const record of records) {
    if (!passes(ctx, mapping, reader, record)) continue;
    const lane = reader.lanes[laneOf(record.PartitionKey, reader.lanes.length)] as Lane;
    if (lane.waiting.length === 0) lane.waitingSince = ctx.now;
    lane.waiting.push(record);
  }
}

function passes(ctx: Ctx<LambdaState>, mapping: Mapping, reader: ShardReader, record: StreamRecord): boolean {
  if (mapping.filters.length === 0) return true;
  const view = streamFilterView(streamRecord(record, reader.shardId, mapping.sourceArn, ''));
  return matchesFilters(mapping.filters, view, ctx.limits);
}

/** Reads on, or goes over to the shards that came out of this one when all of it is handled. */
export function continueShard(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  poller: StreamPoller,
  reader: ShardReader,
): void {
  if (!reader.ended) readShard(ctx, mapping, poller, reader.shardId);
  else if (isDrained(reader))
    for (const shardId of reader.children) addShard(ctx, mapping, poller, shardId, true);
}

/** Something was put into the stream. */
export function onStreamWritten(ctx: Ctx<LambdaState>, mapping: Mapping, poller: StreamPoller): void {
  for (const shardId of poller.shards.keys()) readShard(ctx, mapping, poller, shardId);
}
