import { limit } from '../../../../facts/limits';
import { bytesOf } from '../../../../kernel/bytes';
import { type Instant, SECOND_MS } from '../../../../kernel/time';
import type { Ctx } from '../../../engine/contract';
import type { HandlerResult } from '../behavior/perform';
import type { LambdaState } from '../state';
import type { StreamRecord } from './stream-record';
import type { Lane, ShardReader, StreamBatch } from './stream-state';

/**
 * A tumbling window of a lane (Lambda Developer Guide, "Implementing stateful Kinesis Data Streams processing").
 * AWS keeps one for each shard; where a shard is handled by several batches at once, each has its own here.
 */
export interface TumblingWindow {
  readonly start: Instant;
  readonly end: Instant;
  /** What the function handed back last, as JSON text. */
  state: string;
  /** When the function was last given records of it. */
  fedAt: Instant;
}

const NO_STATE = '{}';

/** How many of the waiting records belong to the lane's window, which the first of them opens. */
export function waitingInWindow(lane: Lane, windowSec: number): number {
  const { waiting } = lane;
  const [first] = waiting;
  if (!first || (windowSec === 0 && !lane.window)) return waiting.length;
  lane.window ??= windowAround(first.ApproximateArrivalTimestamp, windowSec);
  const { end } = lane.window;
  const later = waiting.findIndex(({ ApproximateArrivalTimestamp: at }: StreamRecord) => at >= end);
  return later < 0 ? waiting.length : later;
}

/** Boundaries follow from when records were put into the stream. */
function windowAround(at: Instant, windowSec: number): TumblingWindow {
  const lengthMs = windowSec * SECOND_MS;
  const start = Math.floor(at / lengthMs) * lengthMs;
  return { start, end: start + lengthMs, state: NO_STATE, fedAt: at };
}

/**
 * When the lane's window, none of whose records wait, is over: at once if later records wait or the shard has ended,
 * else when nothing has come for a while. Undefined when none is open.
 */
export function windowOverAt(
  ctx: Ctx<LambdaState>,
  { window, waiting }: Lane,
  { ended }: ShardReader,
): Instant | undefined {
  if (!window) return undefined;
  if (waiting.length > 0 || ended) return ctx.now;
  const quietSec = limit(ctx.limits, 'lambda.esm.tumblingWindow.quiet');
  return Math.max(window.end, window.fedAt) + quietSec * SECOND_MS;
}

/** The invocation that tells the function of a window's end. */
export const closing = (closes: 'end' | 'early'): StreamBatch => ({
  records: [],
  attempts: 0,
  invocations: 0,
  closes,
});

/** What the event of a batch says of its window beside the records. */
export function windowEvent(
  window: TumblingWindow,
  { closes }: StreamBatch,
  shardId: string,
  eventSourceARN: string,
) {
  return {
    window: { start: wholeSeconds(window.start), end: wholeSeconds(window.end) },
    state: JSON.parse(window.state) as unknown,
    shardId,
    eventSourceARN,
    isFinalInvokeForWindow: closes === 'end',
    isWindowTerminatedEarly: closes === 'early',
  };
}

/** `2020-12-09T07:04:00Z`. */
const wholeSeconds = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** The state in a function's response, as JSON text; a response without one counts as failed. */
export function stateIn(result: HandlerResult): string | undefined {
  const response: unknown = result.ok ? JSON.parse(result.payload) : undefined;
  if (typeof response !== 'object' || response === null) return undefined;
  const { state } = response as { state?: unknown };
  return state === undefined ? undefined : JSON.stringify(state);
}

/**
 * Goes on with a batch's state. A window that is over is gone; one whose state has grown too large is told so, and
 * goes on with a fresh one.
 */
export function keepState(
  ctx: Ctx<LambdaState>,
  lane: Lane,
  { closes }: StreamBatch,
  state: string,
  shardId: string,
): void {
  const { window } = lane;
  if (!window) return;
  window.state = closes === undefined ? state : NO_STATE;
  if (closes === 'end') lane.window = undefined;
  const most = limit(ctx.limits, 'lambda.esm.tumblingWindow.state.max');
  if (closes !== undefined) {
    const { start, end } = window;
    ctx.emit('TumblingWindowClosed', { shardId, start, end, early: closes === 'early' });
  } else if (bytesOf(state).length > most) lane.again.unshift(closing('early'));
}
