/** Stand for the wildcards in compiled text, so that a `*` that comes out of a policy variable stays a star. */
const ANY = '\ue000';
const ONE = '\ue001';
const ANY_CODE = 0xe000;
const ONE_CODE = 0xe001;

/** Condition keys of the request by name in any case; undefined when the request has no such key. */
export type Lookup = (key: string) => string | undefined;

/** Text of a policy that may hold wildcards (`*`, `?`) and policy variables (`${aws:username}`). */
export interface Glob {
  readonly text: string;
  /** Literals alternate with names of variables; the first is a literal. One piece: no variable. */
  readonly pieces: readonly string[];
  /** `prefix`: the only wildcard is a star at the end, the usual case. */
  readonly shape: 'plain' | 'prefix' | 'wild';
}

const VARIABLE = /\$\{([^{}]*)\}/;

/** `variables`: whether `${…}` is a variable, as from policy version 2012-10-17 on. */
export function compileGlob(text: string, variables: boolean): Glob {
  const pieces = variables && text.includes('${') ? text.split(VARIABLE) : [text];
  return {
    text,
    pieces: pieces.map((piece, i) => (i % 2 === 0 ? wildcards(piece) : piece)),
    shape: pieces.length > 1 ? 'wild' : shapeOf(text),
  };
}

function shapeOf(text: string): Glob['shape'] {
  if (!/[*?]/.test(text)) return 'plain';
  return text.endsWith('*') && !/[*?]/.test(text.slice(0, -1)) ? 'prefix' : 'wild';
}

const wildcards = (literal: string): string => literal.replaceAll('*', ANY).replaceAll('?', ONE);

/** Whether the whole of `subject` fits. A variable that the request does not fill fits nothing. */
export function fitsGlob(glob: Glob, subject: string, lookup: Lookup): boolean {
  if (glob.shape === 'plain') return glob.text === subject;
  if (glob.shape === 'prefix')
    return subject.length >= glob.text.length - 1 && subject.startsWith(glob.text.slice(0, -1));
  const pattern = filled(glob, lookup);
  return pattern !== undefined && fits(pattern, subject);
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
    const unit = pattern.charCodeAt(p);
    if (unit === ANY_CODE) {
      star = p++;
      resume = s;
    } else if (unit === ONE_CODE || unit === subject.charCodeAt(s)) {
      p++;
      s++;
    } else if (star >= 0) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  while (pattern.charCodeAt(p) === ANY_CODE) p++;
  return p === pattern.length;
}
