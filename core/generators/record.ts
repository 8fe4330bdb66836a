/** A record made key by key. Items consist of records, and `Object.fromEntries` takes several times as long. */
export function recordOf<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
  const record = {} as Record<K, T>;
  for (const key of keys) record[key] = make(key);
  return record;
}

/** The same from values that have a key of their own. */
export function recordBy<V, K extends string, T>(
  values: readonly V[],
  key: (value: V) => K,
  make: (value: V) => T,
): Record<K, T> {
  const record = {} as Record<K, T>;
  for (const value of values) record[key(value)] = make(value);
  return record;
}
