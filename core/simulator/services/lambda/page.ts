/** Items a page holds where a request does not say; Lambda answers at most fifty. */
const PAGE = 50;

interface PageRequest {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** One page of a list. The marker is the position of the next item, as text. */
export function page<T>(
  items: readonly T[],
  { Marker, MaxItems = PAGE }: PageRequest,
): { items: readonly T[]; NextMarker: string | undefined } {
  const from = Number.parseInt(Marker ?? '0', 10) || 0;
  const to = from + Math.min(MaxItems, PAGE);
  return { items: items.slice(from, to), NextMarker: to < items.length ? String(to) : undefined };
}
