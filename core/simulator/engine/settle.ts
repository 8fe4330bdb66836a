import type { Instant } from '../../kernel/time';
import { DELIVERIES_PER_INSTANT_MAX } from './bounds';
import { HELD } from './contract';
import type { Delivery, ReplyTo } from './delivery';
import { execute } from './execute';
import type { Machine } from './machine';

/**
 * Handles all that is due at this instant: deliveries first, in order, then timers. A world that never comes to
 * rest at one instant goes on a millisecond later, so that time moves. Returns the number of handlers run.
 */
export function settle(machine: Machine): number {
  let steps = 0;
  let next = 0;
  const { inbox } = machine;
  while (steps < DELIVERIES_PER_INSTANT_MAX) {
    const delivery = inbox[next];
    if (delivery) {
      next += 1;
      machine.spend();
      deliver(machine, delivery);
    } else if (!fireTimer(machine, machine.now)) break;
    steps += 1;
  }
  if (next > 0) inbox.splice(0, next);
  return steps;
}

/** Fires the next timer due by `until`, at its own time. */
export function fireTimer(machine: Machine, until: Instant): boolean {
  const timer = machine.timers.takeDue(until);
  if (!timer) return false;
  machine.spend();
  machine.now = Math.max(machine.now, timer.due);
  const { owner: partition, name, data } = timer;
  partition.service.onTimer?.(name, data, machine.contextOf(partition));
  return true;
}

function deliver(machine: Machine, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'request':
      deliverRequest(machine, delivery);
      break;
    case 'reply':
      deliverReply(machine, delivery);
      break;
    case 'event':
      deliverEvent(machine, delivery);
      break;
  }
}

function deliverRequest(machine: Machine, { seq, command, reply }: Delivery & { kind: 'request' }): void {
  const outcome = execute(machine, seq, command);
  if (outcome === HELD) holdFor(machine, seq, reply);
  else machine.inbox.push({ kind: 'reply', reply, outcome });
}

function holdFor(machine: Machine, seq: number, reply: ReplyTo): void {
  const held = machine.pending.get(seq);
  if (held) machine.pending.set(seq, { ...held, reply });
}

function deliverReply(machine: Machine, { reply, outcome }: Delivery & { kind: 'reply' }): void {
  const service = machine.registry.byName.get(reply.to.service);
  if (!service?.onReply) return;
  const partition = machine.partitions.at(service, reply.to);
  service.onReply(reply.token, outcome, machine.contextOf(partition));
}

function deliverEvent(machine: Machine, { listener, event }: Delivery & { kind: 'event' }): void {
  const service = machine.registry.byName.get(listener);
  if (!service?.onEvent) return;
  service.onEvent(event, machine.contextOf(machine.partitions.at(service, event)));
}
