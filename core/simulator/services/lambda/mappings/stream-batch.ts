import { type Instant, SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import type { Ending } from '../execution/execution';
import { startExecution } from '../execution/start';
import { versionOf } from '../function-name';
import type { LambdaState } from '../state';
import { verdictOf } from './item-failures';
import { isRunning, type Mapping, type StreamSettings } from './mapping';
import { sendStreamFailure } from './stream-failure';
import { type StreamRecord, streamRecord } from './stream-record';
import type { Lane, ShardReader, StreamBatch, StreamPoller } from './stream-state';
import { closing, keepState, stateIn, waitingInWindow, windowEvent, windowOverAt } from './tumbling-window';

/** Wait before a failed batch is tried again: doubles with each attempt; our model, AWS states no figures. */
const RETRY_FIRST_MS = SECOND_MS;
const RETRY_MAX_MS = 60 * SECOND_MS;

/** Name of a lane in executions and timers. */
const laneName = (shardId: string, lane: number): string => `${shardId}/${lane}`;
export const laneTimer = (uuid: string, shardId: string, lane: number): string =>
  `lane/${uuid}/${laneName(shardId, lane)}`;

export interface FoundLane {
  readonly reader: ShardReader;
  readonly index: number;
  readonly lane: Lane;
}

/** The lane of a name, if its shard is still read. */
export function readerOf(poller: StreamPoller, name: string): FoundLane | undefined {
  const [shardId = '', index = '0'] = name.split('/');
  const reader = poller.shards.get(shardId);
  const lane = reader?.lanes[Number(index)];
  return reader && lane && { reader, index: Number(index), lane };
}

/** Gives the lane's next batch to the function, unless it works on one, or the batch window is still open. */
export function runLane(ctx: Ctx<LambdaState>, mapping: Mapping, reader: ShardReader, index: number): void {
  const lane = reader.lanes[index] as Lane;
  if (lane.running || lane.restsUntil > ctx.now || !isRunning(mapping)) return;
  dropTooOld(ctx, mapping, reader, lane);
  const batch = lane.again.shift() ?? takeWaiting(ctx, mapping, reader, index);
  if (!batch) return;
  const fn = ctx.state.functions.get(mapping.functionName);
  if (!fn) return;
  const { version } = versionOf(fn, mapping.qualifier, ctx);
  const record = (one: StreamRecord) => streamRecord(one, reader.shardId, mapping.sourceArn, version.role);
  const start = startExecution(ctx, {
    fn,
    version,
    payload: JSON.stringify({
      Records: batch.records.map(record),
      ...(lane.window && windowEvent(lane.window, batch, reader.shardId, mapping.sourceArn)),
    }),
    source: { kind: 'mapping', uuid: mapping.uuid, lane: laneName(reader.shardId, index) },
  });
  if (start.started) {
    lane.running = { ...batch, invocations: batch.invocations + 1 };
    return;
  }
  mapping.lastProcessingResult = 'PROBLEM: Function call throttled';
  lane.again.unshift(batch);
  rest(ctx, mapping, reader, index, RETRY_FIRST_MS);
}

/**
 * The next new batch: full, or as large as it is when its batch window is over or records of a later tumbling window
 * wait. When nothing of an open tumbling window waits, its end may be next.
 */
function takeWaiting(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  reader: ShardReader,
  index: number,
): StreamBatch | undefined {
  const lane = reader.lanes[index] as Lane;
  const count = waitingInWindow(lane, mapping.stream?.tumblingWindowSec ?? 0);
  const due = count === 0 ? windowOverAt(ctx, lane, reader) : batchDue(ctx, mapping, lane, count);
  if (due === undefined) return undefined;
  if (due > ctx.now) {
    ctx.setTimer(laneTimer(mapping.uuid, reader.shardId, index), due);
    return undefined;
  }
  if (count === 0) return closing('end');
  const records = lane.waiting.splice(0, Math.min(count, mapping.batchSize));
  lane.waitingSince = ctx.now;
  if (lane.window) lane.window.fedAt = ctx.now;
  return { records, attempts: 0, invocations: 0 };
}

function batchDue(ctx: Ctx<LambdaState>, mapping: Mapping, lane: Lane, count: number): Instant {
  const isComplete = count >= mapping.batchSize || count < lane.waiting.length;
  return isComplete ? ctx.now : lane.waitingSince + mapping.windowSec * SECOND_MS;
}

/** Records older than the mapping allows are given up before they reach the function. */
function dropTooOld(ctx: Ctx<LambdaState>, mapping: Mapping, reader: ShardReader, lane: Lane): void {
  const maxAgeSec = mapping.stream?.maximumRecordAgeSec ?? -1;
  if (maxAgeSec < 0) return;
  const oldest = ctx.now - maxAgeSec * SECOND_MS;
  const isOld = (record: StreamRecord): boolean => record.ApproximateArrivalTimestamp < oldest;
  const [first] = lane.again;
  if (first?.records.some(isOld)) {
    lane.again.shift();
    giveUp(ctx, mapping, reader, first, 'RecordAgeExceeded');
  }
  const old = lane.waiting.filter(isOld);
  if (old.length === 0) return;
  lane.waiting = lane.waiting.filter((record) => !isOld(record));
  giveUp(ctx, mapping, reader, { records: old, attempts: 0, invocations: 0 }, 'RecordAgeExceeded');
}

function giveUp(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  reader: ShardReader,
  batch: StreamBatch,
  condition: 'RecordAgeExceeded' | 'RetryAttemptsExhausted',
  ending?: Ending,
): void {
  ctx.emit('RecordsGivenUp', {
    mapping: mapping.uuid,
    shardId: reader.shardId,
    condition,
    records: batch.records.length,
  });
  sendStreamFailure(ctx, mapping, { shardId: reader.shardId, batch, condition, ending });
}

/** A batch has ended: forward, again from its first failed record, cut in two, or given up. */
export function finishStreamBatch(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  { reader, lane, index }: FoundLane,
  ending: Ending,
): void {
  const batch = lane.running;
  lane.running = undefined;
  if (!batch) return;
  const state = lane.window && stateIn(ending.result);
  const isStateless = lane.window !== undefined && state === undefined;
  if (isStateless) mapping.lastProcessingResult = 'PROBLEM: Function call failed';
  const remaining = isStateless ? batch : failedPart(mapping, batch, ending);
  if (remaining) tryAgain(ctx, mapping, reader, index, remaining, ending);
  // Of a batch that failed in part, the state is of the part that did not.
  if (state !== undefined && remaining !== batch) keepState(ctx, lane, batch, state, reader.shardId);
  runLane(ctx, mapping, reader, index);
}

/** What of the batch has to be handled again: from the lowest failed record on. */
function failedPart(mapping: Mapping, batch: StreamBatch, { result }: Ending): StreamBatch | undefined {
  const ids = new Set(batch.records.map(({ SequenceNumber }) => SequenceNumber));
  const verdict = verdictOf(result, mapping.reportsItemFailures, ids);
  if (verdict.kind === 'success') return undefined;
  if (verdict.kind === 'failure') return batch;
  const first = batch.records.findIndex(({ SequenceNumber }) => verdict.failed.has(SequenceNumber));
  return { ...batch, records: batch.records.slice(first) };
}

function tryAgain(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  reader: ShardReader,
  index: number,
  batch: StreamBatch,
  ending: Ending,
): void {
  const lane = reader.lanes[index] as Lane;
  const halves = cut(mapping.stream, batch, ending);
  if (halves) {
    lane.again.unshift(...halves);
    return;
  }
  const attempts = batch.attempts + 1;
  const most = mapping.stream?.maximumRetryAttempts ?? -1;
  // The end of a tumbling window is told until the function has taken it: nothing goes on before.
  if (most >= 0 && attempts > most && batch.closes === undefined) {
    giveUp(ctx, mapping, reader, batch, 'RetryAttemptsExhausted', ending);
    return;
  }
  lane.again.unshift({ ...batch, attempts });
  rest(ctx, mapping, reader, index, Math.min(RETRY_FIRST_MS * 2 ** (attempts - 1), RETRY_MAX_MS));
}

/** Nothing of the lane runs for a while: a failing batch holds up what comes after it. */
function rest(
  ctx: Ctx<LambdaState>,
  mapping: Mapping,
  reader: ShardReader,
  index: number,
  waitMs: number,
): void {
  const lane = reader.lanes[index] as Lane;
  lane.restsUntil = ctx.now + waitMs;
  ctx.setTimer(laneTimer(mapping.uuid, reader.shardId, index), lane.restsUntil);
}

/** Bisecting a failed batch uses up no retry. */
function cut(
  stream: StreamSettings | undefined,
  batch: StreamBatch,
  { result }: Ending,
): readonly StreamBatch[] | undefined {
  const size = batch.records.length;
  if (!stream?.bisect || size < 2 || result.ok) return undefined;
  const middle = Math.ceil(size / 2);
  return [
    { ...batch, records: batch.records.slice(0, middle) },
    { ...batch, records: batch.records.slice(middle) },
  ];
}

/** A lane's window is over, or its rest. */
export function onLaneDue(ctx: Ctx<LambdaState>, mapping: Mapping, name: string): void {
  if (mapping.poller.kind !== 'stream') return;
  const found = readerOf(mapping.poller, name);
  if (found) runLane(ctx, mapping, found.reader, found.index);
}
