import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { localeOf } from '@/app/_ui/locale-of';
import { deps } from '@/server/deps';
import { readImportedNote } from '@/server/use-cases/notes/read-imported-note';
import { ImportedNoteScreen } from './imported-note-screen';

type Props = { params: Promise<{ locale: string; slug: string }> };

/** The note of an address; Korean names arrive percent-encoded. */
async function noteOf(params: Props['params']) {
  const { slug } = await params;
  const note = await readImportedNote(deps(), { slug: decodeURIComponent(slug) });
  return note.ok ? note.value : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await noteOf(params)).title };
}

export default async function Page({ params }: Props) {
  const locale = localeOf(await params);
  return <ImportedNoteScreen locale={locale} note={await noteOf(params)} />;
}
