import { getTranslations } from 'next-intl/server';
import { AccountSheet } from '@/app/_ui/account/account-sheet';
import { ActionForm } from '@/app/_ui/account/action-form';
import { EmailField, PasswordField } from '@/app/_ui/account/fields';
import { ProviderChoice } from '@/app/_ui/account/provider-choice';
import { Link } from '@/app/_ui/link';
import { Notice } from '@/app/_ui/notice';
import type { Locale } from '@/core/kernel/locale';
import { signInHere } from './actions';

/** Sign-in by e-mail and password, or through a provider this server has keys of. */
export async function SignInScreen({
  locale,
  next,
  isGuest,
  error,
}: {
  locale: Locale;
  /** Path to go to afterwards. */
  next: string | null;
  isGuest: boolean;
  /** next-auth's code of what went wrong. */
  error: string | null;
}) {
  const t = await getTranslations('auth');
  const problem = error && (await wordsOf(error));
  const onwards = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <AccountSheet
      title={t('signIn.title')}
      lead={isGuest ? t('kept') : undefined}
      below={
        <>
          <p>
            {t('signIn.noAccount')}{' '}
            <Link className="text-accent underline underline-offset-4" href={`/${locale}/sign-up${onwards}`}>
              {t('signIn.signUp')}
            </Link>
          </p>
          <p>
            <Link className="text-accent underline underline-offset-4" href={`/${locale}/reset`}>
              {t('signIn.forgot')}
            </Link>
          </p>
        </>
      }
    >
      {problem && (
        <Notice tone="wrong">
          <p>{problem}</p>
        </Notice>
      )}
      <ActionForm action={signInHere} submit={t('signIn.submit')}>
        <input type="hidden" name="locale" value={locale} />
        {next && <input type="hidden" name="next" value={next} />}
        <EmailField label={t('email')} />
        <PasswordField label={t('password')} />
      </ActionForm>
      <ProviderChoice next={next ?? `/${locale}/today`} />
    </AccountSheet>
  );
}

async function wordsOf(error: string): Promise<string> {
  if (error === 'CredentialsSignin') return (await getTranslations('refusals'))('account.password-wrong');
  const t = await getTranslations('auth.errors');
  if (error === 'AccessDenied') return t('denied');
  return error === 'OAuthAccountNotLinked' ? t('linked') : t('other');
}
