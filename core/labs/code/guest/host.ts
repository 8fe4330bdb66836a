/** Name under which the learner's code runs; stack traces name it. */
export const CODE_FILE = 'code.js';

/** What the guest may ask of the host: numbers and texts go in, numbers and texts come out. */
export const HOST_FUNCTIONS = ['ask', 'now', 'random', 'print'] as const;
export type HostFunction = (typeof HOST_FUNCTIONS)[number];

/** Global that carries the host's functions into the guest's own modules; gone before the learner's code runs. */
export const HOST_GLOBAL = '__host';

/** A module of the guest, by the name it is imported by. */
export interface GuestModule {
  readonly name: string;
  readonly source: string;
}
