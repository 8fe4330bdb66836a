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
