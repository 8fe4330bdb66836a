/**
 * A queue of plain values in an array: taking from the front moves a mark, and the array is cut once the part
 * before the mark is the larger one. Both ends cost O(1) on average.
 */
export interface Ring<T extends number | string> {
  items: T[];
  head: number;
}

const CUT_MIN = 64;

export const makeRing = <T extends number | string>(): Ring<T> => ({ items: [], head: 0 });

export function pushBack<T extends number | string>(ring: Ring<T>, item: T): void {
  ring.items.push(item);
}

export const peekFront = <T extends number | string>(ring: Ring<T>): T | undefined => ring.items[ring.head];

export function dropFront<T extends number | string>(ring: Ring<T>): void {
  ring.head += 1;
  if (ring.head < CUT_MIN || ring.head * 2 < ring.items.length) return;
  ring.items = ring.items.slice(ring.head);
  ring.head = 0;
}

/** Drops what is dead or repeated once it outnumbers the living: a ring stays within twice of what it is for. */
export function sweep<T extends number | string>(
  ring: Ring<T>,
  live: number,
  isLive: (item: T) => boolean,
): void {
  if (ring.items.length - ring.head <= 2 * live + CUT_MIN) return;
  const kept = new Set<T>();
  for (let i = ring.head; i < ring.items.length; i++) {
    const item = ring.items[i] as T;
    if (isLive(item)) kept.add(item);
  }
  ring.items = [...kept];
  ring.head = 0;
}

export function clearRing(ring: Ring<number> | Ring<string>): void {
  ring.items = [];
  ring.head = 0;
}
