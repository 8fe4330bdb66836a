import type { Locale, Localized } from '../kernel/locale';

const UNITS: readonly [number, Localized, Localized][] = [
  [86_400, { en: 'day', ko: '일' }, { en: 'days', ko: '일' }],
  [3_600, { en: 'hour', ko: '시간' }, { en: 'hours', ko: '시간' }],
  [60, { en: 'minute', ko: '분' }, { en: 'minutes', ko: '분' }],
];

/** An integer with thousands separators, the same in every language: `43,200`. */
export function count(value: number): string {
  const digits = String(value);
  let out = '';
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0 && digits[i - 1] !== '-') out += ',';
    out += digits[i];
  }
  return out;
}

/** `1 second`, `1,800 seconds`, `1,800초`. */
export function inSeconds(value: number, locale: Locale): string {
  if (locale === 'ko') return `${count(value)}초`;
  return value === 1 ? '1 second' : `${count(value)} seconds`;
}

/** Seconds in the largest unit that divides them: `4 days`, `90 seconds`, `12시간`. One day is said as 24 hours. */
export function duration(seconds: number, locale: Locale): string {
  if (seconds === 86_400) return locale === 'ko' ? '24시간' : '24 hours';
  for (const [size, one, many] of UNITS) {
    if (seconds >= size && seconds % size === 0) {
      const n = seconds / size;
      if (locale === 'ko') return `${count(n)}${one.ko}`;
      return `${count(n)} ${n === 1 ? one.en : many.en}`;
    }
  }
  return inSeconds(seconds, locale);
}

/** The first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The word with its indefinite article: `an order`, `a booking`. */
export const withArticle = (word: string): string => (/^[aeio]/i.test(word) ? `an ${word}` : `a ${word}`);
