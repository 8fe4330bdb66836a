import { limit } from '../../../facts/limits';
import type { Queue, SqsCtx } from './state';

const METER = 'SQS-Requests';
const FIFO_METER = 'SQS-FIFO-Requests';

/** Counts a request as AWS bills it: one for every started 64 KiB of payload, at least one. */
export function bill(queue: Queue, ctx: SqsCtx, payloadBytes = 0): void {
  const chunk = limit(ctx.limits, 'sqs.billing.chunk');
  ctx.meter(queue.fifo ? FIFO_METER : METER, Math.max(1, Math.ceil(payloadBytes / chunk)));
}

/** Counts a request that is for no queue in particular. */
export const billAccount = (ctx: SqsCtx): void => ctx.meter(METER, 1);

/** Counts what an answer weighs beyond the chunk of its request. */
export function billFurther(queue: Queue, ctx: SqsCtx, payloadBytes: number): void {
  const chunks = Math.ceil(payloadBytes / limit(ctx.limits, 'sqs.billing.chunk'));
  if (chunks > 1) ctx.meter(queue.fifo ? FIFO_METER : METER, chunks - 1);
}
