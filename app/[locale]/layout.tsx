import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { isLocale, LOCALES } from '@/core/kernel/locale';
import { publicOrigin } from '@/server/auth/public-origin';
import { Header } from '../_ui/shell/header';
import { mainPlaces } from '../_ui/shell/main-places';
import { TabBar } from '../_ui/shell/tab-bar';
import { isTheme, THEME_COOKIE } from '../_ui/shell/theme';
import { Typeface } from '../_ui/typeface/typeface';
import '../globals.css';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'common' });
  // Without the language: `/notes/sns`.
  const page = ((await headers()).get('x-pathname') ?? '').replace(/^\/[^/]*/, '');
  return {
    metadataBase: new URL(publicOrigin()),
    title: { default: t('title'), template: `%s · ${t('name')}` },
    description: t('description'),
    icons: { icon: '/icon.svg' },
    alternates: { languages: Object.fromEntries(LOCALES.map((each) => [each, `/${each}${page}`])) },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfb' },
    { media: '(prefers-color-scheme: dark)', color: '#10131a' },
  ],
};

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('common');
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const shell = await getTranslations('shell');
  const places = await mainPlaces();
  return (
    <html lang={locale} data-theme={isTheme(theme) && theme !== 'system' ? theme : undefined}>
      <body className="flex min-h-dvh flex-col font-sans">
        <Typeface />
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
        >
          {t('skip')}
        </a>
        <Header locale={locale} places={places} />
        <main id="main" className="mx-auto w-full max-w-6xl flex-1 px-4 pt-6 pb-24 sm:px-6 sm:pt-10 md:pb-16">
          {children}
        </main>
        <TabBar label={shell('tabs')} places={places} />
      </body>
    </html>
  );
}
