import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/core/kernel/locale';
import type { Refusal } from '@/core/kernel/result';
import type { FormState } from './form-state';

/** The control a refusal is about, by its name in our forms. */
const FIELDS: Readonly<Record<string, string>> = {
  'account.email-malformed': 'email',
  'account.email-taken': 'email',
  'account.password-weak': 'newPassword',
  'account.own-password-wrong': 'password',
  'account.confirmation-wrong': 'confirmation',
  'account.token-name': 'name',
};

/** A refusal as an answer to a form. */
export async function refused(locale: Locale, { code, detail }: Refusal): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'refusals' });
  const field = code === 'settings.invalid' ? String(detail?.field) : FIELDS[code];
  return { problem: t(code, { ...detail, field: await fieldName(locale, detail?.field) }), field };
}

async function fieldName(locale: Locale, field: string | number | undefined): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'settings.fields' });
  const name = String(field ?? '');
  return t.has(name) ? t(name) : name;
}
