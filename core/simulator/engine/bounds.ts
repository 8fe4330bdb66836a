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
