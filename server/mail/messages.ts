import { createTranslator } from 'next-intl';
import type english from '@/content/locales/en/auth.json';
import { isLocale, LOCALES } from '@/core/kernel/locale';
import { messagesOf } from '@/server/i18n/messages';
import type { Mail } from './mailer';

/** Words of a mail in the language of the person it goes to. */
function wordsOf(locale: string) {
  const known = isLocale(locale) ? locale : LOCALES[0];
  // Every language has the keys of the English file: a test of the locale files sees to it.
  const messages = messagesOf(known) as { auth: typeof english };
  return createTranslator({ locale: known, messages, namespace: 'auth.mail' });
}

/** How to set a new password. */
export function resetMail(locale: string, { to, link }: { to: string; link: string }): Mail {
  const t = wordsOf(locale);
  return { to, subject: t('reset.subject'), text: t('reset.text', { link }) };
}

/** Asks whether a new address belongs to the person who gave it. */
export function confirmMail(locale: string, { to, link }: { to: string; link: string }): Mail {
  const t = wordsOf(locale);
  return { to, subject: t('confirm.subject'), text: t('confirm.text', { link }) };
}

/** Tells the old address that it is not the account's any more. */
export function changedMail(locale: string, { to }: { to: string }): Mail {
  const t = wordsOf(locale);
  return { to, subject: t('changed.subject'), text: t('changed.text') };
}
