import { getTranslations } from 'next-intl/server';
import { AccountSheet } from '@/app/_ui/account/account-sheet';
import { ActionForm } from '@/app/_ui/account/action-form';
import { BrowserTimeZone, EmailField, PasswordField, TextField } from '@/app/_ui/account/fields';
import { ProviderChoice } from '@/app/_ui/account/provider-choice';
import { Link } from '@/app/_ui/link';
import type { Locale } from '@/core/kernel/locale';
import { NAME_LENGTH_MAX } from '@/server/use-cases/accounts/settings.schema';
import { signUpHere } from './actions';

/** A new account. */
export async function SignUpScreen({
  locale,
  next,
  isGuest,
}: {
  locale: Locale;
  /** Path to go to afterwards. */
  next: string | null;
  isGuest: boolean;
}) {
  const t = await getTranslations('auth');
  const common = await getTranslations('common');
  const onwards = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <AccountSheet
      title={t('signUp.title')}
      lead={`${t('signUp.lead')}${isGuest ? ` ${t('kept')}` : ''}`}
      below={
        <p>
          {t('signUp.hasAccount')}{' '}
          <Link className="text-accent underline underline-offset-4" href={`/${locale}/sign-in${onwards}`}>
            {t('signUp.signIn')}
          </Link>
        </p>
      }
    >
      <ActionForm action={signUpHere} submit={t('signUp.submit')}>
        <input type="hidden" name="locale" value={locale} />
        {next && <input type="hidden" name="next" value={next} />}
        <BrowserTimeZone />
        <TextField
          name="name"
          label={
            <>
              {t('signUp.name')} <span className="font-normal text-quiet">({common('optional')})</span>
            </>
          }
          maxLength={NAME_LENGTH_MAX}
          autoComplete="name"
        />
        <EmailField label={t('email')} />
        <PasswordField name="newPassword" label={t('password')} hint={t('passwordHint')} isNew />
      </ActionForm>
      <ProviderChoice next={next ?? `/${locale}/today`} />
    </AccountSheet>
  );
}
