/** Twenty digits that grow, as AWS's do; where they begin says nothing. */
const FIRST = 18_850_000_000_000_000_000n;
const STEP = 256n;

/** Sequence number of the n-th message of a FIFO queue. */
export const sequenceNumber = (id: number): string => String(FIRST + STEP * BigInt(id));
