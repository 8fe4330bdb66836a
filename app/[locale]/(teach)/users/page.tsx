import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { hasAccount } from '@/core/access/actor';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { listUsers } from '@/server/use-cases/accounts/list-users';
import { UsersScreen } from './screen';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf(await params), namespace: 'users' });
  return { title: t('title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const { search, page } = await searchParams;
  const actor = await currentActor();
  if (!hasAccount(actor)) redirect(`/${locale}/sign-in?next=/${locale}/users`);
  const asked = { search: typeof search === 'string' ? search : '', page: Number(page) || 1 };
  const listed = await listUsers(deps(), actor, asked);
  // To those who may not see it, the page does not exist.
  if (!listed.ok) notFound();
  return <UsersScreen {...{ locale, self: actor.id, search: asked.search, listed: listed.value }} />;
}
