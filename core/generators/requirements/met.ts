import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { RequirementsTable, Wish } from './table';

/** The designs that meet a wish, by what is known of them. */
export type MetBy = (wish: Wish, limits: Limits) => ReadonlySet<OptionId>;

/**
 * Asks a table who meets a wish. Tables never change and draws ask them many times, so what a design is under some
 * limits, and who meets a wish then, are worked out once.
 */
export function metBy<C>({ designs, requirements }: RequirementsTable<C>): MetBy {
  const kept = new WeakMap<Limits, Map<OptionId, Map<number, ReadonlySet<OptionId>>>>();
  const known = new WeakMap<Limits, readonly (readonly [OptionId, C])[]>();
  const whoMeets = ({ id, amount }: Wish, limits: Limits): ReadonlySet<OptionId> => {
    const all = entry(known, limits, () =>
      Object.entries(designs).map(([name, { is }]) => [name, is(limits)]),
    );
    const able = all.filter(([, design]) => requirements[id]?.met(design, amount, limits));
    return new Set(able.map(([name]) => name));
  };
  return (wish, limits) => {
    const wishes = entry(kept, limits, () => new Map<OptionId, Map<number, ReadonlySet<OptionId>>>());
    const amounts = entry(wishes, wish.id, () => new Map<number, ReadonlySet<OptionId>>());
    return entry(amounts, wish.amount, () => whoMeets(wish, limits));
  };
}

interface Kept<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is kept for a key, made at the first time. */
function entry<K, V extends object>(from: Kept<K, V>, key: K, make: () => V): V {
  const found = from.get(key);
  if (found !== undefined) return found;
  const made = make();
  from.set(key, made);
  return made;
}
