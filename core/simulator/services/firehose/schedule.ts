import type { Instant } from '../../../kernel/time';
import type { Ctx } from '../../engine/contract';
import { dueAt } from './delivery/collected';
import { asideFullness, flushDue } from './delivery/flush';
import { retryDue } from './delivery/to-bucket';
import { outputFullness } from './processing/partition';
import { batchFullness, invoke, startBatch } from './processing/transform';
import { startRound } from './source/read';
import type { DeliveryStream, FirehoseState } from './state';

const TIMER = 'stream/';

/** Does what is due for a stream now, and sets its one timer for what is due next. */
export function advance(ctx: Ctx<FirehoseState>, stream: DeliveryStream): void {
  if (!endStatus(ctx, stream)) return;
  endEncryptionChange(ctx, stream);
  if (stream.status === 'ACTIVE') startRound(ctx, stream);
  startBatch(ctx, stream);
  const { transforming } = stream;
  if (transforming?.retryAt !== undefined && transforming.retryAt <= ctx.now) invoke(ctx, stream);
  flushDue(ctx, stream);
  retryDue(ctx, stream);
  const due = nextDue(ctx, stream);
  if (due === undefined) ctx.clearTimer(`${TIMER}${stream.name}`);
  else ctx.setTimer(`${TIMER}${stream.name}`, due, { stream: stream.name });
}

/** False when the stream is gone. */
function endStatus(ctx: Ctx<FirehoseState>, stream: DeliveryStream): boolean {
  if (stream.statusEndsAt === undefined || stream.statusEndsAt > ctx.now) return true;
  stream.statusEndsAt = undefined;
  if (stream.status === 'DELETING') {
    ctx.state.streams.delete(stream.name);
    ctx.clearTimer(`${TIMER}${stream.name}`);
    ctx.emit('DeliveryStreamDeleted', { stream: stream.name });
    return false;
  }
  stream.status = 'ACTIVE';
  ctx.emit('DeliveryStreamActive', { stream: stream.name });
  return true;
}

function endEncryptionChange(ctx: Ctx<FirehoseState>, { encryption }: DeliveryStream): void {
  if (encryption.endsAt === undefined || encryption.endsAt > ctx.now) return;
  encryption.endsAt = undefined;
  encryption.status = encryption.status === 'ENABLING' ? 'ENABLED' : 'DISABLED';
}

function nextDue(ctx: Ctx<FirehoseState>, stream: DeliveryStream): Instant | undefined {
  const { waiting, transforming, source } = stream;
  const output = outputFullness(stream);
  const due = [
    stream.statusEndsAt,
    stream.encryption.endsAt,
    transforming?.retryAt,
    stream.status === 'ACTIVE' && source && !source.round ? source.wakeAt : undefined,
    waiting && !transforming ? dueAt(waiting, batchFullness(ctx, stream), ctx.now) : undefined,
    ...[...stream.buffers.values()].map((one) => dueAt(one, output, ctx.now)),
    ...[...stream.asides].map(([type, one]) => dueAt(one, asideFullness(stream, type), ctx.now)),
    ...[...stream.deliveries.values()].map(({ retryAt }) => retryAt),
  ].filter((at) => at !== undefined);
  return due.length === 0 ? undefined : Math.min(...due);
}
