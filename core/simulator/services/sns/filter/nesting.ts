/** Deepest nesting of JSON that is read: the default of the parser that AWS uses (jackson-core, StreamReadConstraints). */
export const NESTING_MAX = 1_000;
