import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { LOCALES } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { listNotes } from '@/server/use-cases/notes/list-notes';
import { NotesScreen } from './notes-screen';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: 'notes' });
  return {
    title: t('list.title'),
    description: t('list.lead'),
    alternates: { languages: Object.fromEntries(LOCALES.map((each) => [each, `/${each}/notes`])) },
  };
}

export default async function Page({ params }: Props) {
  const locale = localeOf(await params);
  const list = await listNotes(deps(), await currentActor(), { locale });
  return <NotesScreen locale={locale} list={list} />;
}
