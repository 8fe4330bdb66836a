'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { enter } from '@/app/_ui/account/enter';
import { type FormState, textOf } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { isTheme, THEME_COOKIE } from '@/app/_ui/shell/theme';
import { safePath } from '@/core/access/safe-path';
import { guestOfBrowser } from '@/server/auth/actor';
import { requestAddress } from '@/server/auth/request';
import { deps } from '@/server/deps';
import { env } from '@/server/env';
import { signUp } from '@/server/use-cases/accounts/sign-up';

/** Makes an account and signs in with it. */
export async function signUpHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const signedUp = await signUp(deps(), {
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    password: textOf(form, 'newPassword'),
    locale,
    theme: isTheme(theme) ? theme : 'system',
    timeZone: textOf(form, 'timeZone') || undefined,
    guestId: await guestOfBrowser(),
    address: await requestAddress(),
    firstAdminEmail: env().FIRST_ADMIN_EMAIL,
  });
  if (!signedUp.ok) return refused(locale, signedUp.error);
  await enter(signedUp.value);
  redirect(safePath(form.get('next')) ?? `/${locale}/today`);
}
