import { type Message, type Queue, READY } from '../state';
import { firstReadyGroup, readyRun } from './groups';
import { dropFront, peekFront } from './ring';

/** The message of a standard queue that the next receive takes first. */
export function firstReady(queue: Queue): Message | undefined {
  for (;;) {
    const id = peekFront(queue.ready);
    if (id === undefined) return undefined;
    const message = queue.messages.get(id);
    if (message?.visibility === READY) return message;
    dropFront(queue.ready);
  }
}

/** The message of any queue that the next receive takes first. */
export function peekReady(queue: Queue): Message | undefined {
  if (!queue.groups) return firstReady(queue);
  const group = firstReadyGroup(queue, queue.groups);
  return group && readyRun(queue, group).next().value;
}
