import { limit } from '../../../../facts/limits';
import {
  type Attempt,
  type FifoGroups,
  IN_FLIGHT,
  type Message,
  type Queue,
  type ReceiveAsk,
  type SqsCtx,
} from '../state';
import { receiveMessages } from './receive';
import { dropFront, peekFront, pushBack } from './ring';
import { hideMessage } from './store';

const MS_PER_SECOND = 1_000;

/**
 * Receives; a FIFO queue answers a repeated receive attempt ID with the same messages while none of them has been
 * deleted or become visible, and hides them anew.
 */
export function receiveOnce(queue: Queue, ask: ReceiveAsk, ctx: SqsCtx): readonly Message[] {
  const { groups } = queue;
  if (!groups || ask.attemptId === undefined) return receiveMessages(queue, ask, ctx);
  forgetOld(groups, ctx);
  const attempt = groups.attempts.get(ask.attemptId);
  const same = attempt && unchanged(queue, attempt);
  if (same) {
    const seconds = ask.visibilityTimeoutSec ?? queue.settings.visibilityTimeoutSec;
    for (const message of same) hideMessage(queue, message, IN_FLIGHT, ctx.now + seconds * MS_PER_SECOND);
    return same;
  }
  const received = receiveMessages(queue, ask, ctx);
  if (received.length > 0) remember(groups, ask.attemptId, received, ctx);
  return received;
}

function unchanged(queue: Queue, { ids, receiveCounts }: Attempt): readonly Message[] | undefined {
  const messages = ids.map((id) => queue.messages.get(id));
  const isSame = messages.every(
    (message, index) => message?.visibility === IN_FLIGHT && message.receiveCount === receiveCounts[index],
  );
  return isSame ? (messages as Message[]) : undefined;
}

function remember(groups: FifoGroups, attemptId: string, received: readonly Message[], ctx: SqsCtx): void {
  groups.attempts.set(attemptId, {
    at: ctx.now,
    ids: received.map(({ id }) => id),
    receiveCounts: received.map(({ receiveCount }) => receiveCount),
  });
  pushBack(groups.attemptIds, attemptId);
}

function forgetOld({ attempts, attemptIds }: FifoGroups, { now, limits }: SqsCtx): void {
  const madeBy = now - limit(limits, 'sqs.fifo.receiveRequestAttemptId.window') * MS_PER_SECOND;
  for (let id = peekFront(attemptIds); id !== undefined; id = peekFront(attemptIds)) {
    const attempt = attempts.get(id);
    if (attempt && attempt.at > madeBy) return;
    attempts.delete(id);
    dropFront(attemptIds);
  }
}
