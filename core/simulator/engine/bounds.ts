/**
 * Bounds of the engine itself, so that no world runs for ever or grows without end. They are ours, not AWS's
 * limits, which come from the fact registry.
 */

/** Handlers that may run at one instant before the rest waits a millisecond: a loop of services still moves on. */
export const DELIVERIES_PER_INSTANT_MAX = 100_000;
/** Timers and deliveries one `advanceTo` may handle before it stops and says how far it came. */
export const STEPS_PER_ADVANCE_MAX = 5_000_000;
/** Commands that may be pending at once. */
export const PENDING_MAX = 50_000;
/** Timers that may be set at once. */
export const TIMERS_MAX = 1_000_000;

/**
 * How much a world and its forks may do together before whoever pays for it stops them: counted, not timed, so that
 * the same is refused everywhere. Each command, delivery and timer takes one.
 */
export interface Work {
  left: number;
}

/** Thrown out of a world whose work is spent. The world is not to be used any more. */
export class WorkSpent extends Error {
  constructor() {
    super('the work that was allowed is spent');
    this.name = 'WorkSpent';
  }
}
