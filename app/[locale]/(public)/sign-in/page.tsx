import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { safePath } from '@/core/access/safe-path';
import { currentActor, guestOfBrowser } from '@/server/auth/actor';
import { SignInScreen } from './screen';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'auth.signIn' });
  return { title: t('title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const { next: asked, callbackUrl, error } = await searchParams;
  const next = safePath(asked) ?? safePath(pathOf(callbackUrl));
  if ((await currentActor()).kind === 'account') redirect(next ?? `/${locale}/today`);
  const isGuest = (await guestOfBrowser()) !== null;
  return <SignInScreen {...{ locale, next, isGuest }} error={typeof error === 'string' ? error : null} />;
}

/** next-auth hands on whole addresses; only their path can be ours. */
function pathOf(url: string | string[] | undefined): string | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
