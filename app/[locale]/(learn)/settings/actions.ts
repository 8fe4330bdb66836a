'use server';

import { refresh } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { enter, setChoiceCookie } from '@/app/_ui/account/enter';
import { type FormState, textOf } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { isTheme, THEME_COOKIE } from '@/app/_ui/shell/theme';
import { isLocale } from '@/core/kernel/locale';
import { currentActor, forgetGuest, learningActor } from '@/server/auth/actor';
import { publicOrigin } from '@/server/auth/public-origin';
import { requestAddress } from '@/server/auth/request';
import { closeSession } from '@/server/auth/session';
import { deps } from '@/server/deps';
import { LOCALE_COOKIE } from '@/server/i18n/negotiate';
import { mailer } from '@/server/mail/mailer';
import { changeEmail } from '@/server/use-cases/accounts/change-email';
import { changePassword } from '@/server/use-cases/accounts/change-password';
import { changeSettings } from '@/server/use-cases/accounts/change-settings';
import { deleteAccount } from '@/server/use-cases/accounts/delete-account';
import { makeToken } from '@/server/use-cases/accounts/make-token';
import { revokeToken } from '@/server/use-cases/accounts/revoke-token';
import type { SettingsInput } from '@/server/use-cases/accounts/settings.schema';

const wordsOf = (locale: string) => getTranslations({ locale, namespace: 'settings' });

async function change(form: FormData, names: readonly string[]) {
  const locale = localeIn(form);
  const entries = names.filter((name) => form.has(name)).map((name) => [name, textOf(form, name)]);
  // Whatever a form may hold: the use case checks every value.
  const settings: SettingsInput = Object.fromEntries(entries);
  return changeSettings(deps(), await learningActor(), { settings, locale, address: await requestAddress() });
}

/** Name, language and theme; another language shows the page in it. */
export async function changeLookHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const names = form.has('name') ? ['name', 'theme'] : ['theme'];
  const wanted = form.get('language');
  if (isLocale(wanted)) form.set('locale', wanted);
  const changed = await change(form, [...names, 'locale']);
  if (!changed.ok) return refused(locale, changed.error);
  const theme = form.get('theme');
  if (theme === 'system') (await cookies()).delete(THEME_COOKIE);
  else if (isTheme(theme)) await setChoiceCookie(THEME_COOKIE, theme);
  if (isLocale(wanted) && wanted !== locale) {
    await setChoiceCookie(LOCALE_COOKIE, wanted);
    redirect(`/${wanted}/settings`);
  }
  return { done: (await wordsOf(locale))('saved') };
}

const STUDY = ['timeZone', 'examVersion', 'examDate', 'newConceptsADay', 'profile', 'desiredRetention'];

/** How the reader studies. Recall is typed in percent. */
export async function changeStudyHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  form.set('desiredRetention', String(Number(textOf(form, 'desiredRetention')) / 100));
  const changed = await change(form, STUDY);
  refresh();
  return changed.ok ? { done: (await wordsOf(locale))('saved') } : refused(locale, changed.error);
}

/** A new password; this browser stays signed in, all others do not. */
export async function changePasswordHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const input = { password: textOf(form, 'password'), newPassword: textOf(form, 'newPassword') };
  const changed = await changePassword(deps(), await currentActor(), input);
  if (!changed.ok) return refused(locale, changed.error);
  await enter(changed.value);
  return { done: (await wordsOf(locale))('password.done') };
}

/** A new address. */
export async function changeEmailHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const email = textOf(form, 'email').trim();
  const input = { email, password: textOf(form, 'password'), origin: publicOrigin() };
  const changed = await changeEmail(deps(), await currentActor(), mailer(), input);
  if (!changed.ok) return refused(locale, changed.error);
  refresh();
  const t = await wordsOf(locale);
  return { done: changed.value === 'changed' ? t('email.changed') : t('email.sent', { email }) };
}

/** A new access token, shown in the answer to this form only. */
export async function makeTokenHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const made = await makeToken(deps(), await currentActor(), { name: textOf(form, 'name') });
  if (!made.ok) return refused(locale, made.error);
  refresh();
  return { done: (await wordsOf(locale))('tokens.made'), secret: made.value.token };
}

/** Ends a token. */
export async function revokeTokenHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const revoked = await revokeToken(deps(), await currentActor(), { id: textOf(form, 'id') });
  refresh();
  return revoked.ok ? { done: (await wordsOf(locale))('tokens.revoked') } : refused(locale, revoked.error);
}

/** Deletes the reader, signs out and forgets the guest. */
export async function deleteHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const input = { confirmation: textOf(form, 'confirmation') };
  const deleted = await deleteAccount(deps(), await currentActor(), input);
  if (!deleted.ok) return refused(locale, deleted.error);
  await closeSession();
  await forgetGuest();
  redirect(`/${locale}/settings?deleted`);
}
