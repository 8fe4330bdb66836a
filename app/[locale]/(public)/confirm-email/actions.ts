'use server';

import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { type FormState, textOf } from '@/app/_ui/account/form-state';
import { localeIn } from '@/app/_ui/account/locale-in';
import { refused } from '@/app/_ui/account/refused';
import { deps } from '@/server/deps';
import { log } from '@/server/log';
import { mailer } from '@/server/mail/mailer';
import { confirmEmail } from '@/server/use-cases/accounts/change-email';

/** Makes the address of a mailed link the account's. */
export async function confirmEmailHere(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeIn(form);
  const confirmed = await confirmEmail(deps(), mailer(), { token: textOf(form, 'token') });
  if (!confirmed.ok) return refused(locale, confirmed.error);
  after(() =>
    confirmed.value.tellOldAddress().catch((error: unknown) => {
      log.error({ error }, 'the mail to an old address was not sent');
    }),
  );
  const t = await getTranslations({ locale, namespace: 'auth.confirm' });
  return { done: t('done', { email: confirmed.value.email }) };
}
