import type { Instant } from '../../../../kernel/time';
import { DELAYED, IN_FLIGHT, type Message, type Queue, READY, type Visibility } from '../state';
import { addDue, clearHeap, removeDue } from './due-heap';
import { groupOf, joinGroup, leaveGroup, offerGroup } from './groups';
import { clearRing, pushBack, sweep } from './ring';

/** Puts a message into the queue, hidden until `due`; 0 makes it ready at once. */
export function addMessage(queue: Queue, message: Message, due: Instant): void {
  queue.messages.set(message.id, message);
  // Only what came from another queue with its time of sending is out of order.
  if (message.receivedBefore > 0 && !queue.fifo) addDue(queue.redriven, message.id, message.sentAt);
  else pushBack(queue.byAge, message.id);
  if (queue.groups) joinGroup(queue.groups, message);
  if (due > 0) hideMessage(queue, message, DELAYED, due);
  else offer(queue, message);
}

/** Hides a message until `due`, whether it was ready or hidden before. */
export function hideMessage(
  queue: Queue,
  message: Message,
  visibility: Exclude<Visibility, typeof READY>,
  due: Instant,
): void {
  unhide(queue, message);
  message.visibility = visibility;
  addDue(queue.hidden, message.id, due);
  if (visibility === IN_FLIGHT) countInFlight(queue, message, 1);
}

/** Makes a hidden message ready. */
export function revealMessage(queue: Queue, message: Message): void {
  unhide(queue, message);
  message.visibility = READY;
  offer(queue, message);
}

/** Takes a message out of the queue for good. */
export function removeMessage(queue: Queue, message: Message): void {
  unhide(queue, message);
  const { messages } = queue;
  messages.delete(message.id);
  if (message.receivedBefore > 0) removeDue(queue.redriven, message.id);
  sweep(queue.byAge, messages.size, (id) => messages.has(id));
  if (queue.groups) leaveGroup(queue, queue.groups, message);
  else sweep(queue.ready, messages.size, (id) => messages.get(id)?.visibility === READY);
}

/** Takes all messages out; long polls stay. */
export function clearMessages(queue: Queue): void {
  queue.messages.clear();
  queue.inFlight = 0;
  clearHeap(queue.hidden);
  clearHeap(queue.redriven);
  clearRing(queue.byAge);
  clearRing(queue.ready);
  if (!queue.groups) return;
  const { byId, ready, sent, sentKeys, attempts, attemptIds } = queue.groups;
  for (const map of [byId, sent, attempts]) map.clear();
  for (const ring of [ready, sentKeys, attemptIds]) clearRing(ring);
}

function offer(queue: Queue, message: Message): void {
  if (queue.groups) offerGroup(queue, queue.groups, groupOf(queue.groups, message));
  else pushBack(queue.ready, message.id);
}

function unhide(queue: Queue, message: Message): void {
  if (message.visibility === READY) return;
  removeDue(queue.hidden, message.id);
  if (message.visibility === IN_FLIGHT) countInFlight(queue, message, -1);
}

function countInFlight(queue: Queue, message: Message, change: 1 | -1): void {
  queue.inFlight += change;
  if (queue.groups) groupOf(queue.groups, message).inFlight += change;
}
