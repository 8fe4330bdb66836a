'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { type FormState, textOf } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { isRole } from '@/core/access/actor';
import { currentActor } from '@/server/auth/actor';
import { ownOrigin } from '@/server/auth/request';
import { deps } from '@/server/deps';
import { changeRole } from '@/server/use-cases/accounts/change-role';
import { makeResetLink } from '@/server/use-cases/accounts/make-reset-link';

/** Gives somebody another role. */
export async function changeRoleHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const role = textOf(form, 'role');
  const input = { userId: textOf(form, 'userId'), role };
  const changed = await changeRole(deps(), await currentActor(), input);
  if (!changed.ok) return refused(locale, changed.error);
  refresh();
  const t = await getTranslations({ locale, namespace: 'users' });
  const name = isRole(role) ? t(`roles.${role}`) : '';
  return { done: t('saved', { email: textOf(form, 'email'), role: name }) };
}

/** Makes a link by which somebody sets a new password; shown this once. */
export async function makeResetLinkHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const made = await makeResetLink(deps(), await currentActor(), { userId: textOf(form, 'userId') });
  if (!made.ok) return refused(locale, made.error);
  const t = await getTranslations({ locale, namespace: 'users' });
  return {
    done: t('resetMade', { email: made.value.email }),
    secret: (await ownOrigin()) + made.value.path,
  };
}
