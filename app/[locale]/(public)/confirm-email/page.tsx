import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountSheet } from '@/app/_ui/account/account-sheet';
import { ActionForm } from '@/app/_ui/account/action-form';
import { LinkButton } from '@/app/_ui/button';
import { localeOf } from '@/app/_ui/locale-of';
import { confirmEmailHere } from './actions';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'auth.confirm' });
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

/** Asks before it acts: mail programs open links on their own. */
export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const t = await getTranslations('auth.confirm');
  const { token } = await searchParams;
  const settings = (
    <LinkButton look="secondary" href={`/${locale}/settings`}>
      {t('settings')}
    </LinkButton>
  );
  if (typeof token !== 'string')
    return (
      <AccountSheet title={t('invalid')} lead={t('invalidLead')}>
        <div>{settings}</div>
      </AccountSheet>
    );
  return (
    <AccountSheet title={t('title')} lead={t('lead')} below={settings}>
      <ActionForm action={confirmEmailHere} submit={t('submit')}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
      </ActionForm>
    </AccountSheet>
  );
}
