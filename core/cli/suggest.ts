/** Known words that are likely meant by a mistyped one, nearest first; at most three. */
export function suggestions(word: string, known: readonly string[]): readonly string[] {
  const most = Math.max(2, Math.floor(word.length / 3));
  return known
    .map((one) => ({ one, distance: one.startsWith(word) ? 0 : editDistance(word, one, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || a.one.localeCompare(b.one))
    .slice(0, 3)
    .map(({ one }) => one);
}

/** Levenshtein's distance; anything beyond `most` counts as more than it. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
