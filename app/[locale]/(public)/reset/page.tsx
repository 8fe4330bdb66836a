import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { deps } from '@/server/deps';
import { mailer } from '@/server/mail/mailer';
import { isLinkUsable } from '@/server/use-cases/accounts/one-time-link';
import { BrokenLinkScreen, ChooseScreen, NoMailScreen, RequestScreen } from './screens';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'auth.reset' });
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const { token } = await searchParams;
  if (typeof token !== 'string')
    return mailer() ? <RequestScreen locale={locale} /> : <NoMailScreen locale={locale} />;
  const usable = await isLinkUsable(deps(), 'PASSWORD_RESET', token);
  return usable ? <ChooseScreen {...{ locale, token }} /> : <BrokenLinkScreen locale={locale} />;
}
