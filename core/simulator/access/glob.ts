/** Stand for the wildcards in compiled text, so that a `*` that comes out of a policy variable stays a star. */
const ANY = '\ue000';
const ONE = '\ue001';

/** Condition keys of the request by name in any case; undefined when the request has no such key. */
export type Lookup = (key: string) => string | undefined;

/** Text of a policy that may hold wildcards (`*`, `?`) and policy variables (`${aws:username}`). */
export interface Glob {
  readonly text: string;
  /** Literals alternate with names of variables; the first is a literal. One piece: no variable. */
  readonly pieces: readonly string[];
  readonly wild: boolean;
}

const VARIABLE = /\$\{([^{}]*)\}/;

/** `variables`: whether `${…}` is a variable, as from policy version 2012-10-17 on. */
export function compileGlob(text: string, variables: boolean): Glob {
  const pieces = variables && text.includes('${') ? text.split(VARIABLE) : [text];
  const wild = /[*?]/.test(text);
  return { text, pieces: pieces.map((piece, i) => (i % 2 === 0 ? wildcards(piece) : piece)), wild };
}

const wildcards = (literal: string): string => literal.replaceAll('*', ANY).replaceAll('?', ONE);

/** Whether the whole of `subject` fits. A variable that the request does not fill fits nothing. */
export function fitsGlob(glob: Glob, subject: string, lookup: Lookup): boolean {
  const pattern = glob.pieces.length === 1 ? (glob.pieces[0] as string) : filled(glob, lookup);
  if (pattern === undefined) return false;
  return glob.wild ? fits(pattern, subject) : pattern === subject;
}

/** The text with its variables filled in and its wildcards as they were written. */
export function plainText(glob: Glob, lookup: Lookup): string | undefined {
  const text = filled(glob, lookup);
  return text?.replaceAll(ANY, '*').replaceAll(ONE, '?');
}

/** The text with its variables filled in, for `fits`. */
export function filled({ pieces }: Glob, lookup: Lookup): string | undefined {
  if (pieces.length === 1) return pieces[0];
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    const part = i % 2 === 0 ? piece : fill(piece, lookup);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

/** `${*}`, `${?}` and `${$}` are the characters themselves; `${aws:username, 'nobody'}` has a default. */
function fill(variable: string, lookup: Lookup): string | undefined {
  if (variable === '*' || variable === '?' || variable === '$') return variable;
  const comma = variable.indexOf(',');
  if (comma < 0) return lookup(variable.trim());
  return lookup(variable.slice(0, comma).trim()) ?? unquoted(variable.slice(comma + 1).trim());
}

const unquoted = (text: string): string | undefined =>
  text.length > 1 && text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1) : undefined;

/** Wildcard match in linear space: on a mismatch only the last star is tried again. */
export function fits(pattern: string, subject: string): boolean {
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let s = 0; s < subject.length; ) {
    const unit = pattern[p];
    if (unit === ANY) {
      star = p++;
      resume = s;
    } else if (unit === ONE || unit === subject[s]) {
      p++;
      s++;
    } else if (star >= 0) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  while (pattern[p] === ANY) p++;
  return p === pattern.length;
}
