import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { localeOf } from '@/app/_ui/locale-of';
import { LOCALES } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { factsById } from '@/server/use-cases/facts/read-facts';
import { readNote } from '@/server/use-cases/notes/read-note';
import { NoteScreen } from './note-screen';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = localeOf(await params);
  const note = deps().content.notes.get(slug);
  if (!note) return {};
  return {
    title: note.meta.title[locale],
    description: note.meta.summary[locale],
    alternates: { languages: Object.fromEntries(LOCALES.map((each) => [each, `/${each}/notes/${slug}`])) },
  };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const locale = localeOf(await params);
  const note = await readNote(deps(), await currentActor(), { locale, slug });
  if (!note.ok) notFound();
  return <NoteScreen locale={locale} note={note.value} facts={factsById(deps(), note.value.facts)} />;
}
