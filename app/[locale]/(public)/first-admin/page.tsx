import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountSheet } from '@/app/_ui/account/account-sheet';
import { ActionForm } from '@/app/_ui/account/action-form';
import { LinkButton } from '@/app/_ui/button';
import { localeOf } from '@/app/_ui/locale-of';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { isFirstAdminLink } from '@/server/use-cases/accounts/first-admin';
import { claimHere } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'auth.firstAdmin' });
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const t = await getTranslations('auth');
  const { token } = await searchParams;
  if (typeof token !== 'string' || !(await isFirstAdminLink(deps(), token)))
    return <AccountSheet title={t('firstAdmin.invalid')} lead={t('firstAdmin.invalidLead')} />;
  const isSignedIn = (await currentActor()).kind === 'account';
  const here = encodeURIComponent(`/${locale}/first-admin?token=${token}`);
  return (
    <AccountSheet title={t('firstAdmin.title')} lead={t('firstAdmin.lead')}>
      {isSignedIn ? (
        <ActionForm action={claimHere} submit={t('firstAdmin.submit')}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
        </ActionForm>
      ) : (
        <div className="grid gap-4">
          <p>{t('firstAdmin.signInFirst')}</p>
          <div className="flex flex-wrap gap-2">
            <LinkButton href={`/${locale}/sign-up?next=${here}`}>{t('signIn.signUp')}</LinkButton>
            <LinkButton look="secondary" href={`/${locale}/sign-in?next=${here}`}>
              {t('signIn.submit')}
            </LinkButton>
          </div>
        </div>
      )}
    </AccountSheet>
  );
}
