import type { Locale } from '@/core/kernel/locale';

/**
 * The date of a fact as readers write it, as exact as it is known.
 *
 * @param asOf `2023`, `2026-08` or `2026-11-22`
 */
export function asOfWords(asOf: string, locale: Locale): string {
  const [, month, day] = asOf.split('-');
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
  return format.format(new Date(asOf));
}
