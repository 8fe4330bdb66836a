import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { isTheme, THEME_COOKIE } from '@/app/_ui/shell/theme';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { mailer } from '@/server/mail/mailer';
import { readSettings } from '@/server/use-cases/accounts/read-settings';
import { SettingsScreen } from './screen';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'settings' });
  return { title: t('title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const actor = await currentActor();
  const settings = await readSettings(deps(), actor);
  // The switch at the top of every page writes the cookie only.
  const cookie = (await cookies()).get(THEME_COOKIE)?.value;
  const theme = isTheme(cookie) ? cookie : 'system';
  return (
    <SettingsScreen
      {...{ locale, actor, settings, theme }}
      exams={deps().content.exams.map(({ id }) => id)}
      sendsMail={mailer() !== null}
      deleted={(await searchParams).deleted !== undefined}
    />
  );
}
