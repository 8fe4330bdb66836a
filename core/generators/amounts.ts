import type { OptionId } from '../kernel/ids';
import type { Rng } from '../kernel/rng';
import { recordBy } from './record';

/** A wrong amount and the mistaken belief that leads to it. */
export interface Lure {
  value: number;
  belief: string;
}

/** Amounts are named by their value, so that an id tells nothing about being right. */
export const amountId = (value: number): OptionId => `n${value}`;

/** The beliefs behind wrong amounts, by option id. */
export const beliefsOf = (lures: readonly Lure[]): Record<OptionId, string> =>
  recordBy(
    lures,
    (lure) => amountId(lure.value),
    (lure) => lure.belief,
  );

/**
 * Wrong amounts for a choice of four, so that the key's rank among the sorted amounts is uniform: as many
 * below the key as a drawn rank says, the others above. Null when either side has fewer than three.
 */
export function drawLures(rng: Rng, key: number, pool: readonly Lure[]): Lure[] | null {
  const distinct = pool.filter(
    (lure, i) =>
      lure.value !== key && lure.value > 0 && pool.findIndex((other) => other.value === lure.value) === i,
  );
  const below = distinct.filter((lure) => lure.value < key);
  const above = distinct.filter((lure) => lure.value > key);
  if (below.length < 3 || above.length < 3) return null;
  const rank = rng.int(0, 3);
  return [...rng.sample(below, rank), ...rng.sample(above, 3 - rank)].sort((a, b) => a.value - b.value);
}
