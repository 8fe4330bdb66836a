import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { safePath } from '@/core/access/safe-path';
import { currentActor, guestOfBrowser } from '@/server/auth/actor';
import { SignUpScreen } from './screen';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'auth.signUp' });
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const next = safePath((await searchParams).next);
  if ((await currentActor()).kind === 'account') redirect(next ?? `/${locale}/today`);
  return <SignUpScreen {...{ locale, next }} isGuest={(await guestOfBrowser()) !== null} />;
}
