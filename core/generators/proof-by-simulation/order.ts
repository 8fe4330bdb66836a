import type { OptionId } from '../../kernel/ids';
import type { WorldEvent } from '../../simulator/engine/contract';
import type { Simulation } from './simulation';

/**
 * The order in which things happened, by the event log: `what` names the thing that an event is, or nothing. The last
 * event of a thing counts.
 */
export function orderOfEvents(
  { events }: Simulation,
  what: (event: WorldEvent) => OptionId | undefined,
): readonly OptionId[] {
  const order = new Set<OptionId>();
  for (const event of events) {
    const id = what(event);
    if (id === undefined) continue;
    order.delete(id);
    order.add(id);
  }
  return [...order];
}

/**
 * The one order in which steps can be carried out: wherever steps are left, exactly one of them succeeds in a fork of
 * the world. Empty when another one could come as well, or none.
 */
export function onlyOrder(
  start: Simulation,
  steps: readonly OptionId[],
  succeeds: (world: Simulation, step: OptionId) => boolean,
): readonly OptionId[] {
  const order: OptionId[] = [];
  let world = start;
  while (order.length < steps.length) {
    const next = steps
      .filter((step) => !order.includes(step))
      .map((step) => ({ step, fork: world.fork() }))
      .filter(({ step, fork }) => succeeds(fork, step));
    const [only] = next;
    if (!only || next.length > 1) return [];
    order.push(only.step);
    world = only.fork;
  }
  return order;
}
