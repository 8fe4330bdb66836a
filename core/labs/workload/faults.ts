import type { Rng } from '../../kernel/rng';

/** What goes wrong in a hidden world, the simplest first. */
export const FAULTS = ['none', 'slow-workers', 'crashes', 'lost-deletes', 'sent-twice', 'bursts'] as const;
export type Fault = (typeof FAULTS)[number];

/** What a fault does to the actors; each is one roll of the world's own dice. */
export interface FaultPlan {
  /** Multiplies the time a worker takes. */
  slowdown(): number;
  /** The worker dies while it handles a message, before deleting it. */
  crashes(): boolean;
  /** The delete never reaches the queue. */
  losesDelete(): boolean;
  /** The producer sends a message again, not knowing that it arrived. */
  sendsTwice(): boolean;
  /** Producers send everything at once. */
  readonly bursts: boolean;
}

const ONE_IN = { slow: 4, crash: 6, lost: 6, twice: 5 } as const;
const SLOWDOWN = 3;

export function faultPlan(fault: Fault, rng: Rng): FaultPlan {
  const roll = (oneIn: number): boolean => rng.int(1, oneIn) === 1;
  return {
    slowdown: () => (fault === 'slow-workers' && roll(ONE_IN.slow) ? SLOWDOWN : 1),
    crashes: () => fault === 'crashes' && roll(ONE_IN.crash),
    losesDelete: () => fault === 'lost-deletes' && roll(ONE_IN.lost),
    sendsTwice: () => fault === 'sent-twice' && roll(ONE_IN.twice),
    bursts: fault === 'bursts',
  };
}
