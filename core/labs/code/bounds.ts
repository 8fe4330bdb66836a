/** What one run of a learner's code may use. */
export const MEMORY_BYTES_MAX = 32 * 1024 * 1024;
export const STACK_BYTES_MAX = 256 * 1024;
/** Milliseconds of execution; the simulator's own work does not count. */
export const EXECUTION_MS_MAX = 2_000;
/** Calls and waits together: each is an action of the lab. */
export const ACTIONS_MAX = 1_000;
export const SOURCE_CHARACTERS_MAX = 50_000;
/** Characters of what is printed: of one line, and of all. */
export const LINE_CHARACTERS_MAX = 10_000;
export const OUTPUT_CHARACTERS_MAX = 100_000;
export const OUTPUT_LINES_MAX = 2_000;
/** Characters of the input of one call, as JSON. */
export const INPUT_CHARACTERS_MAX = 300_000;
/** Longest single wait, in milliseconds: what a timer of JavaScript can count. */
export const WAIT_MS_MAX = 2 ** 31 - 1;
/** Jobs (continuations of promises) that run before the time is looked at. */
export const JOBS_AT_ONCE = 50;
