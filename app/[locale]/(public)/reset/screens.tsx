import { getTranslations } from 'next-intl/server';
import { AccountSheet } from '@/app/_ui/account/account-sheet';
import { ActionForm } from '@/app/_ui/account/action-form';
import { EmailField, PasswordField } from '@/app/_ui/account/fields';
import { LinkButton } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import type { Locale } from '@/core/kernel/locale';
import { requestResetHere, resetPasswordHere } from './actions';

async function BackToSignIn({ locale }: { locale: Locale }) {
  const t = await getTranslations('auth.reset');
  return (
    <Link className="text-accent underline underline-offset-4" href={`/${locale}/sign-in`}>
      {t('back')}
    </Link>
  );
}

/** Asks for the address to mail a link to. */
export async function RequestScreen({ locale }: { locale: Locale }) {
  const t = await getTranslations('auth');
  return (
    <AccountSheet
      title={t('reset.title')}
      lead={t('reset.requestLead')}
      below={<BackToSignIn locale={locale} />}
    >
      <ActionForm action={requestResetHere} submit={t('reset.request')} clears>
        <input type="hidden" name="locale" value={locale} />
        <EmailField label={t('email')} />
      </ActionForm>
    </AccountSheet>
  );
}

/** Says who can make a link where no mail can be sent. */
export async function NoMailScreen({ locale }: { locale: Locale }) {
  const t = await getTranslations('auth.reset');
  return (
    <AccountSheet title={t('title')} below={<BackToSignIn locale={locale} />}>
      <div className="grid gap-1">
        <p className="font-semibold">{t('noMail')}</p>
        <p>{t.rich('noMailLead', { code: (words) => <code className="whitespace-nowrap">{words}</code> })}</p>
      </div>
    </AccountSheet>
  );
}

/** Takes the new password of a link that works. */
export async function ChooseScreen({ locale, token }: { locale: Locale; token: string }) {
  const t = await getTranslations('auth');
  return (
    <AccountSheet title={t('reset.title')} lead={t('reset.chooseLead')}>
      <ActionForm action={resetPasswordHere} submit={t('reset.submit')}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <PasswordField name="newPassword" label={t('newPassword')} hint={t('passwordHint')} isNew />
      </ActionForm>
    </AccountSheet>
  );
}

/** A link that was used, is too old, or was cut. */
export async function BrokenLinkScreen({ locale }: { locale: Locale }) {
  const t = await getTranslations('auth.reset');
  return (
    <AccountSheet title={t('invalid')} lead={t('invalidLead')} below={<BackToSignIn locale={locale} />}>
      <div>
        <LinkButton href={`/${locale}/reset`}>{t('again')}</LinkButton>
      </div>
    </AccountSheet>
  );
}
