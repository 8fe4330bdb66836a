/** A `$( … )` of a command line. */
export interface Substitution {
  /** Where it stands, from the dollar sign to behind the parenthesis. */
  readonly from: number;
  readonly to: number;
  /** The command between the parentheses. */
  readonly command: string;
}

/**
 * The outermost command substitutions of a line, in order; single quotes hide them, as in a shell. One that is not
 * closed is left for the reader of the line to refuse.
 */
export function substitutionsIn(line: string): readonly Substitution[] {
  const found: Substitution[] = [];
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === "'" && !quoted) at = endOfQuote(line, at);
    else if (character === '$' && line[at + 1] === '(') {
      const to = endOfCommand(line, at + 2);
      if (to === undefined) return found;
      found.push({ from: at, to, command: line.slice(at + 2, to - 1) });
      at = to - 1;
    }
  }
  return found;
}

const endOfQuote = (line: string, at: number): number => {
  const end = line.indexOf("'", at + 1);
  return end < 0 ? line.length : end;
};

/** Behind the parenthesis that closes a command beginning at `from`; quotes in it count anew. */
function endOfCommand(line: string, from: number): number | undefined {
  let depth = 1;
  let quoted = false;
  for (let at = from; at < line.length; at++) {
    const character = line[at];
    if (character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === "'" && !quoted) at = endOfQuote(line, at);
    else if (character === '(' && !quoted) depth += 1;
    else if (character === ')' && !quoted) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
