import type { Queue, ReceiveAsk, SqsCtx } from '../state';
import { addDue, firstDue, firstId, removeDue } from './due-heap';
import { receiveMessages } from './receive';
import { replyWith } from './reply';

const MS_PER_SECOND = 1_000;
const EMPTY = Object.freeze({ ok: true, output: Object.freeze({}) } as const);

/** A long poll begins. */
export function addWaiter(queue: Queue, ask: ReceiveAsk, waitSec: number, ctx: SqsCtx): void {
  queue.waiters.set(ctx.seq, Object.freeze(ask));
  addDue(queue.waits, ctx.seq, ctx.now + waitSec * MS_PER_SECOND);
}

/** Answers long polls, first come first, while there is something to receive. */
export function serveWaiters(queue: Queue, ctx: SqsCtx): void {
  for (const [seq, ask] of queue.waiters) {
    const received = receiveMessages(queue, ask, ctx);
    if (received.length === 0) return;
    dropWaiter(queue, seq);
    ctx.complete(seq, { ok: true, output: replyWith(queue, received, ask) });
  }
}

/** Ends with an empty answer every long poll whose time is over. */
export function endWaits(queue: Queue, ctx: SqsCtx): void {
  for (let due = firstDue(queue.waits); due !== undefined && due <= ctx.now; due = firstDue(queue.waits)) {
    const seq = firstId(queue.waits) as number;
    dropWaiter(queue, seq);
    countEmptyReceive(queue, ctx);
    ctx.complete(seq, EMPTY);
  }
}

/** Forgets a long poll; false when the queue has none of this number. */
export function dropWaiter(queue: Queue, seq: number): boolean {
  removeDue(queue.waits, seq);
  return queue.waiters.delete(seq);
}

export function countEmptyReceive(queue: Queue, ctx: SqsCtx): void {
  queue.counters.emptyReceives += 1;
  ctx.emit('EmptyReceive', { queue: queue.name });
}
