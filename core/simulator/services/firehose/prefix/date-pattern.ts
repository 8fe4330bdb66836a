import type { Instant } from '../../../../kernel/time';

const FIELD = /'([^']*)'|([A-Za-z])\2*/g;

/** Formats an instant in UTC by a pattern of Java's DateTimeFormatter, as far as prefixes use it. */
export function formatInstant(at: Instant, pattern: string): string {
  const date = new Date(at);
  return pattern.replace(FIELD, (field, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return quoted ?? '';
    const value = FIELDS[letter]?.(date);
    return value === undefined ? field : fitted(String(value), field.length, letter);
  });
}

const FIELDS: Readonly<Record<string, (date: Date) => number>> = {
  y: (date) => date.getUTCFullYear(),
  Y: (date) => date.getUTCFullYear(),
  M: (date) => date.getUTCMonth() + 1,
  d: (date) => date.getUTCDate(),
  H: (date) => date.getUTCHours(),
  m: (date) => date.getUTCMinutes(),
  s: (date) => date.getUTCSeconds(),
  S: (date) => date.getUTCMilliseconds(),
};

/** Two letters of a year are its last two digits; all else is filled up with zeros. */
const fitted = (value: string, width: number, letter: string): string =>
  letter.toLowerCase() === 'y' && width === 2 ? value.slice(-2) : value.padStart(width, '0');
