import { getRequestConfig } from 'next-intl/server';
import { isLocale } from '@/core/kernel/locale';
import { messagesOf } from './messages';
import { negotiateLocale } from './negotiate';

/** The language is the first path segment; a page outside it gets the negotiated one. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : negotiateLocale(undefined, null);
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' };
});
