'use server';

import { redirect } from 'next/navigation';
import { type FormState, textOf } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { claimFirstAdmin } from '@/server/use-cases/accounts/first-admin';

/** The reader becomes the server's first administrator. */
export async function claimHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const claimed = await claimFirstAdmin(deps(), await currentActor(), { token: textOf(form, 'token') });
  if (!claimed.ok) return refused(locale, claimed.error);
  redirect(`/${locale}/users`);
}
