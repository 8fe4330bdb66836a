const CAUSES_MAX = 6;

/** The error, what it says caused it, and what the driver reported, outermost first. */
export function failureChain(error: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  let next: unknown = error;
  while (typeof next === 'object' && next !== null && found.length < CAUSES_MAX) {
    const link = next as Record<string, unknown>;
    found.push(link);
    const meta = link.meta as { driverAdapterError?: unknown } | undefined;
    next = meta?.driverAdapterError ?? link.cause;
  }
  return found;
}
