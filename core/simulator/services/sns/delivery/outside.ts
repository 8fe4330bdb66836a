import type { Ctx } from '../../../engine/contract';
import type { OutboxEntry, SnsState } from '../state';

/** What left AWS is kept for hosts to show, this many entries: ours, a world must not grow with what it sent. */
const OUTBOX_MAX = 100;
const PREVIEW_CHARS = 256;

/** Notes that something was sent to an endpoint outside AWS, and says so. */
export function sendOutside(entry: Omit<OutboxEntry, 'at'>, ctx: Ctx<SnsState>): void {
  const { outbox } = ctx.state;
  outbox.push(Object.freeze({ at: ctx.now, ...entry }));
  if (outbox.length > OUTBOX_MAX) outbox.shift();
  ctx.emit('MessageLeftAws', {
    protocol: entry.protocol,
    endpoint: entry.endpoint,
    messageId: entry.messageId,
    body: entry.body.slice(0, PREVIEW_CHARS),
    ...(entry.statusCode !== undefined && { statusCode: entry.statusCode }),
  });
}

/** An HTTP endpoint answers this unless a host has said otherwise. */
const OK_STATUS = 200;

export const answerOf = (url: string, { state }: Ctx<SnsState>): number =>
  state.httpEndpoints.get(url)?.statusCode ?? OK_STATUS;
