'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { enter } from '@/app/_ui/account/enter';
import { type FormState, textOf } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { publicOrigin } from '@/server/auth/public-origin';
import { requestAddress } from '@/server/auth/request';
import { deps } from '@/server/deps';
import { log } from '@/server/log';
import { mailer } from '@/server/mail/mailer';
import { requestReset } from '@/server/use-cases/accounts/request-reset';
import { resetPassword } from '@/server/use-cases/accounts/reset-password';

/** Mails a link, if there is such an account; the answer does not tell. */
export async function requestResetHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const input = {
    email: textOf(form, 'email'),
    address: await requestAddress(),
    origin: publicOrigin(),
  };
  const requested = await requestReset(deps(), mailer(), input);
  if (!requested.ok) return refused(locale, requested.error);
  after(() =>
    requested.value.send().catch((error: unknown) => {
      log.error({ error }, 'the mail with a reset link was not sent');
    }),
  );
  const t = await getTranslations({ locale, namespace: 'auth.reset' });
  return { done: t('sent') };
}

/** Sets the new password of a link and signs in with it. */
export async function resetPasswordHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const input = { token: textOf(form, 'token'), newPassword: textOf(form, 'newPassword') };
  const reset = await resetPassword(deps(), input);
  if (!reset.ok) return refused(locale, reset.error);
  await enter(reset.value);
  redirect(`/${locale}/today`);
}
