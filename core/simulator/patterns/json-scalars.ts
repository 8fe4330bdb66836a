import type { JsonCursor } from './json-cursor';
import { describeUnit } from './text-location';

/** What a JSON value may be, as the parser's messages list it. */
export const VALUES = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/** Unknown words are cut at this length in messages. */
const WORD_MAX = 256;
const WORD_START = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const WORD_PART = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]/u;
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  '/': '/',
  '\\': '\\',
};
const HEX = 16;
const HEX_DIGITS = 4;

export const startsWord = (unit: string): boolean => WORD_START.test(unit);
const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';

/** Whose string it is: how messages name it. */
interface StringRole {
  readonly inside: string;
  readonly end: string;
}

export const STRING_VALUE: StringRole = {
  inside: 'string value',
  end: ': was expecting closing quote for a string value',
};
export const FIELD_NAME: StringRole = { inside: 'name', end: ' in field name' };

/** Reads a string whose opening quote was taken. */
export function readString(cursor: JsonCursor, role: StringRole): string {
  let out = '';
  for (;;) {
    out += takePlain(cursor);
    if (cursor.ended) cursor.failAtEnd(role.end);
    const unit = cursor.peek();
    cursor.at += 1;
    if (unit === '"') return out;
    if (unit !== '\\')
      cursor.fail(`Illegal unquoted character (${describeUnit(unit)}): ${ESCAPE_IT} ${role.inside}`);
    out += readEscape(cursor);
  }
}

const ESCAPE_IT = 'has to be escaped using backslash to be included in';

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isPlain = (code: number): boolean => code >= SPACE && code !== QUOTE && code !== BACKSLASH;

/** Takes what stands for itself: all up to a quote, backslash or control character. */
function takePlain(cursor: JsonCursor): string {
  const { text, at: start } = cursor;
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  cursor.at = end;
  return text.slice(start, end);
}

function readEscape(cursor: JsonCursor): string {
  if (cursor.ended) cursor.failAtEnd(' in character escape sequence');
  const unit = cursor.peek();
  cursor.at += 1;
  if (unit === 'u') return readHex(cursor);
  const meant = ESCAPES[unit];
  if (meant === undefined) cursor.fail(`Unrecognized character escape ${describeUnit(unit)}`);
  return meant;
}

function readHex(cursor: JsonCursor): string {
  let code = 0;
  for (let i = 0; i < HEX_DIGITS; i++) {
    if (cursor.ended) cursor.failAtEnd(' in character escape sequence');
    const unit = cursor.peek();
    cursor.at += 1;
    if (!/[0-9a-fA-F]/.test(unit))
      cursor.failUnexpected(unit, 'expected a hex-digit for character escape sequence');
    code = code * HEX + Number.parseInt(unit, HEX);
  }
  return String.fromCharCode(code);
}

/** Reads a number whose first character, a digit or a minus, was taken; returns its text. */
export function readNumber(cursor: JsonCursor, first: string): string {
  const start = cursor.at - 1;
  let leading = first;
  if (first === '-') leading = takeDigit(cursor, MINUS);
  if (leading === '0' && isDigit(cursor.peek()))
    cursor.fail('Invalid numeric value: Leading zeroes not allowed');
  skipDigits(cursor);
  if (cursor.peek() === '.') {
    cursor.at += 1;
    takeDigit(cursor, 'Decimal point not followed by a digit');
    skipDigits(cursor);
  }
  if (cursor.peek() === 'e' || cursor.peek() === 'E') {
    cursor.at += 1;
    if (cursor.peek() === '+' || cursor.peek() === '-') cursor.at += 1;
    takeDigit(cursor, 'Exponent indicator not followed by a digit');
    skipDigits(cursor);
  }
  return cursor.text.slice(start, cursor.at);
}

const MINUS = 'expected digit (0-9) to follow minus sign, for valid numeric value';

function takeDigit(cursor: JsonCursor, comment: string): string {
  if (cursor.ended) cursor.failAtEnd(' in VALUE_NUMBER_INT');
  const unit = cursor.peek();
  cursor.at += 1;
  if (!isDigit(unit))
    cursor.fail(`Unexpected character (${describeUnit(unit)}) in numeric value: ${comment}`);
  return unit;
}

function skipDigits(cursor: JsonCursor): void {
  while (isDigit(cursor.peek())) cursor.at += 1;
}

/** Reads the rest of a word such as `true`, whose first letter was taken. */
export function readWord(cursor: JsonCursor, word: string): void {
  for (let i = 1; i < word.length; i++) {
    if (cursor.peek() !== word.charAt(i)) failWord(cursor, word.slice(0, i));
    cursor.at += 1;
  }
  if (WORD_PART.test(cursor.peek())) failWord(cursor, word);
}

/** Refuses an unknown word of which `taken` was read. */
export function failWord(cursor: JsonCursor, taken: string): never {
  let word = taken;
  while (WORD_PART.test(cursor.peek()) && word.length < WORD_MAX) {
    word += cursor.peek();
    cursor.at += 1;
  }
  if (word.length >= WORD_MAX) word += '...';
  cursor.fail(`Unrecognized token '${word}': was expecting ${VALUES}`);
}
