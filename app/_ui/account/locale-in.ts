import { isLocale, LOCALES, type Locale } from '@/core/kernel/locale';

/** The language a form was sent in: its hidden field. */
export function localeIn(form: FormData): Locale {
  const locale = form.get('locale');
  return isLocale(locale) ? locale : LOCALES[0];
}
