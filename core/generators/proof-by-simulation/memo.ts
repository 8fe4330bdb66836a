import type { Limits } from '../../facts/limits';

/**
 * Keeps what follows from the limits and a key alone: a rule that takes no numbers of the item is executed once, not
 * for every item. Other limits, such as those of a changed fact, start anew.
 */
export function memoByLimits<T>(): (limits: Limits, key: string, make: () => T) => T {
  const kept = new WeakMap<Limits, Map<string, T>>();
  return (limits, key, make) => {
    const known = kept.get(limits) ?? new Map<string, T>();
    kept.set(limits, known);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    known.set(key, made);
    return made;
  };
}
