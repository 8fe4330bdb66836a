import { assert } from '../../../../kernel/assert';
import { type FifoGroups, type Group, type Message, type Queue, READY } from '../state';
import { dropFront, makeRing, peekFront, pushBack, sweep } from './ring';

/** The group of a message that is in the queue. */
export function groupOf(groups: FifoGroups, message: Message): Group {
  const group = groups.byId.get(message.groupId ?? '');
  assert(group, 'a message in a FIFO queue has its group');
  return group;
}

export function joinGroup(groups: FifoGroups, message: Message): void {
  const groupId = message.groupId ?? '';
  let group = groups.byId.get(groupId);
  if (!group) {
    group = { groupId, ids: makeRing(), live: 0, inFlight: 0, offered: false };
    groups.byId.set(groupId, group);
  }
  group.live += 1;
  pushBack(group.ids, message.id);
}

/** After a message is gone: its group may have a new first one, or end. */
export function leaveGroup(queue: Queue, groups: FifoGroups, message: Message): void {
  const group = groupOf(groups, message);
  group.live -= 1;
  if (group.live === 0) {
    groups.byId.delete(group.groupId);
    return;
  }
  sweep(group.ids, group.live, (id) => queue.messages.has(id));
  offerGroup(queue, groups, group);
}

/** Puts a group whose first message is ready where receives look. A group is blocked while its first is hidden. */
export function offerGroup(queue: Queue, groups: FifoGroups, group: Group): void {
  if (group.offered || firstOf(queue, group)?.visibility !== READY) return;
  group.offered = true;
  pushBack(groups.ready, group.groupId);
}

/** The group whose turn it is: the first in line whose first message is ready. */
export function firstReadyGroup(queue: Queue, groups: FifoGroups): Group | undefined {
  for (;;) {
    const groupId = peekFront(groups.ready);
    if (groupId === undefined) return undefined;
    const group = groups.byId.get(groupId);
    if (group && firstOf(queue, group)?.visibility === READY) return group;
    dropFront(groups.ready);
    if (group) group.offered = false;
  }
}

/** Takes the group whose turn it is out of the line. */
export function nextGroup(queue: Queue, groups: FifoGroups): Group | undefined {
  const group = firstReadyGroup(queue, groups);
  if (!group) return undefined;
  dropFront(groups.ready);
  group.offered = false;
  return group;
}

/** The messages of a group that are ready, from the first until one that is not. */
export function* readyRun(queue: Queue, group: Group): Generator<Message> {
  firstOf(queue, group);
  const { items, head } = group.ids;
  for (let i = head; i < items.length; i++) {
    const message = queue.messages.get(items[i] as number);
    if (!message) continue;
    if (message.visibility !== READY) return;
    yield message;
  }
}

function firstOf(queue: Queue, group: Group): Message | undefined {
  for (;;) {
    const id = peekFront(group.ids);
    if (id === undefined) return undefined;
    const message = queue.messages.get(id);
    if (message) return message;
    dropFront(group.ids);
  }
}
