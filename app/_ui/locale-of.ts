import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '@/core/kernel/locale';

/** The language of a page's address; an address in no language of ours is not found. */
export function localeOf({ locale }: { locale: string }): Locale {
  if (!isLocale(locale)) notFound();
  return locale;
}
