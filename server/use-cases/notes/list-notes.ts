import { type Actor, canTeach } from '@/core/access/actor';
import type { Locale } from '@/core/kernel/locale';
import { type Knowledge, knowledgeOf } from '@/core/notes/knowledge';
import type { Deps } from '../deps';
import { readerState } from './recall';

export interface NoteInList {
  slug: string;
  title: string;
  summary: string;
  /** Ids of its sections, in order. */
  sections: readonly string[];
  /** Those of them that were read. */
  read: readonly string[];
  knowledge: Knowledge;
}

export interface NoteList {
  notes: readonly NoteInList[];
  imported: readonly { slug: string; title: string; locale: string; updatedAt: number }[];
  /** False when reading progress is kept in the browser. */
  stored: boolean;
  mayImport: boolean;
}

/** Every note in reading order, with what the reader has read and knows of it, and the imported ones. */
export async function listNotes(deps: Deps, actor: Actor, input: { locale: Locale }): Promise<NoteList> {
  const [reader, imported] = await Promise.all([
    readerState(deps, actor),
    deps.db.importedNote.findMany({
      orderBy: { title: 'asc' },
      select: { slug: true, title: true, locale: true, updatedAt: true },
    }),
  ]);
  const notes = [...deps.content.notes.values()].map(({ slug, meta }): NoteInList => {
    const sections = meta.sections.map(({ id }) => id);
    const concepts = [...new Set(meta.sections.flatMap((section) => section.concepts))];
    return {
      slug,
      title: meta.title[input.locale],
      summary: meta.summary[input.locale],
      sections,
      read: sections.filter((section) => reader.read.has(`${slug}#${section}`)),
      knowledge: knowledgeOf(concepts, reader.recall),
    };
  });
  return {
    notes,
    imported: imported.map((note) => ({ ...note, updatedAt: note.updatedAt.getTime() })),
    stored: reader.stored,
    mayImport: canTeach(actor),
  };
}
