/**
 * Remembers what `make` made for a text, for at most `max` texts; the oldest is forgotten first. What is derived
 * from texts in a world's state is kept this way, outside the state.
 */
export function memoised<T>(max: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= max) known.delete(known.keys().next().value as string);
    known.set(text, made);
    return made;
  };
}
