'use server';

import { redirect } from 'next/navigation';
import { enter } from '@/app/_ui/account/enter';
import { type FormState, textOf } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { safePath } from '@/core/access/safe-path';
import { requestAddress } from '@/server/auth/request';
import { closeSession } from '@/server/auth/session';
import { deps } from '@/server/deps';
import { signIn } from '@/server/use-cases/accounts/sign-in';

/** Signs in and goes to where the reader wanted to go. */
export async function signInHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const address = await requestAddress();
  const input = { email: textOf(form, 'email'), password: textOf(form, 'password'), address };
  const signedIn = await signIn(deps(), input);
  if (!signedIn.ok) return refused(locale, signedIn.error);
  await enter(signedIn.value);
  redirect(safePath(form.get('next')) ?? `/${locale}/today`);
}

/** Signs this browser out. */
export async function signOutHere(form: FormData): Promise<void> {
  await closeSession();
  redirect(`/${localeIn(form)}`);
}
