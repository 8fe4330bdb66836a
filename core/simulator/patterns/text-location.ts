/** A place in a text, both counted from 1; columns count UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Longer texts are cut in error messages. */
const SNIPPET_MAX = 500;
const SPACE = 0x20;
const DELETE = 0x7f;
const CONTROL_MAX = 0x9f;
const LATIN_MAX = 0xff;
const HEX = 16;
const ESCAPE_DIGITS = 4;

/** A place as the JSON parser of AWS's rule engine writes it: `[Source: (String)"{}"; line: 1, column: 3]`. */
export function describePlace(text: string, { line, column }: TextPlace): string {
  return `[Source: (String)${quote(text)}; line: ${line}, column: ${column}]`;
}

function quote(text: string): string {
  const cut = text.length - SNIPPET_MAX;
  const shown = escapeControls(cut > 0 ? text.slice(0, SNIPPET_MAX) : text);
  return cut > 0 ? `"${shown}"[truncated ${cut} chars]` : `"${shown}"`;
}

/** Control characters other than line ends are written as escapes. */
function escapeControls(text: string): string {
  let out = '';
  for (const unit of text.split('')) {
    const keep = !isControl(unit) || unit === '\r' || unit === '\n';
    out += keep ? unit : `\\u${unit.charCodeAt(0).toString(HEX).toUpperCase().padStart(ESCAPE_DIGITS, '0')}`;
  }
  return out;
}

function isControl(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return code < SPACE || (code >= DELETE && code <= CONTROL_MAX);
}

/** A character as that parser names it: `'x' (code 120)`. */
export function describeUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (isControl(unit)) return `(CTRL-CHAR, code ${code})`;
  const hex = code > LATIN_MAX ? ` / 0x${code.toString(HEX)}` : '';
  return `'${unit}' (code ${code}${hex})`;
}
