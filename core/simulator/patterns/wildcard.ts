/** What `*` is in a parsed wildcard; every other member is one character that stands for itself. */
export const ANY = Symbol('any');
export type Wildcard = readonly (string | typeof ANY)[];

/** Places are counted in the quoted string that the rule engine sees. */
const QUOTE_LENGTH = 1;

/** Parses a wildcard; a text says what is wrong with it. `\*` and `\\` stand for `*` and `\`. */
export function parseWildcard(text: string): Wildcard | string {
  const out: (string | typeof ANY)[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (unit === '*') {
      if (text.charAt(i + 1) === '*') return `Consecutive wildcard characters at pos ${bytesBefore(text, i)}`;
      out.push(ANY);
    } else if (unit === '\\') {
      const next = text.charAt(i + 1);
      if (next !== '*' && next !== '\\') return `Invalid escape character at pos ${bytesBefore(text, i)}`;
      out.push(next);
      i += 1;
    } else out.push(unit);
  }
  return out;
}

function bytesBefore(text: string, end: number): number {
  let bytes = QUOTE_LENGTH;
  for (const character of text.slice(0, end)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Whether the whole text fits the wildcard, in time proportional to the product of their lengths at worst. */
export function fitsWildcard(wildcard: Wildcard, text: string): boolean {
  let at = 0;
  let member = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    const expected = wildcard[member];
    if (expected === ANY) {
      star = member++;
      mark = at;
    } else if (expected === text.charAt(at)) {
      at += 1;
      member += 1;
    } else if (star >= 0) {
      member = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (wildcard[member] === ANY) member += 1;
  return member === wildcard.length;
}

/** Sets of places looked at before the search for the worst one ends: bounds the time of a hostile pattern. */
const SETS_MAX = 2_000;

/**
 * How many places in all these wildcards some input could hold at once: what makes matching slow, and what the rule
 * engine bounds (event-ruler, MachineComplexityEvaluator). Stops at `enough`.
 */
export function wildcardComplexity(wildcards: readonly Wildcard[], enough: number): number {
  const letters = new Set(wildcards.flatMap((wildcard) => wildcard.filter((member) => member !== ANY)));
  const start = wildcards.map((_, index) => ({ index, member: 0 }));
  const seen = new Set<string>([keyOf(start)]);
  const waiting = [start];
  let most = 0;
  while (waiting.length > 0 && most < enough && seen.size < SETS_MAX) {
    const places = waiting.pop() ?? [];
    for (const letter of letters) {
      const next = step(wildcards, places, letter as string);
      const key = keyOf(next);
      if (next.length === 0 || seen.has(key)) continue;
      seen.add(key);
      waiting.push(next);
      most = Math.max(most, next.length);
    }
  }
  return Math.min(most, enough);
}

interface Place {
  readonly index: number;
  readonly member: number;
}

const keyOf = (places: readonly Place[]): string =>
  places.map(({ index, member }) => `${index}.${member}`).join();

function step(wildcards: readonly Wildcard[], places: readonly Place[], letter: string): Place[] {
  const next = new Map<string, Place>();
  const add = (index: number, member: number): void => {
    next.set(`${index}.${member}`, { index, member });
  };
  for (const { index, member } of places) {
    const wildcard = wildcards[index] ?? [];
    const expected = wildcard[member];
    if (expected === ANY) {
      add(index, member);
      if (wildcard[member + 1] === letter) add(index, member + 2);
    } else if (expected === letter) add(index, member + 1);
  }
  return [...next.values()].sort((a, b) => a.index - b.index || a.member - b.member);
}
