/** What decides when a new message can be had. */
export interface Timing {
  readonly fifo: boolean;
  /** DelaySeconds of the queue. */
  readonly queueDelay: number;
  /** DelaySeconds of the message; undefined where it has none. */
  readonly timer: number | undefined;
}

export const NAMES = { standard: 'work', fifo: 'work.fifo' } as const;

/** Seconds from sending to the first receive: a timer stands in for the delay of the queue. */
export const waitOf = ({ timer, queueDelay }: Timing): number => timer ?? queueDelay;
