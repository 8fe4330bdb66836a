import type { Actor } from '@/core/access/actor';
import { factReferences } from '@/core/facts/interpolate';
import type { FactId } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import { type Knowledge, knowledgeOf } from '@/core/notes/knowledge';
import { practisedIn } from '@/core/notes/note.schema';
import { noteOutline, plainWords } from '@/core/notes/outline';
import type { Deps } from '../deps';
import { readerState } from './recall';

export interface NoteSection {
  id: string;
  title: string;
  level: number;
  /** Concepts that practising it draws questions on. */
  concepts: readonly string[];
  knowledge: Knowledge;
  read: boolean;
}

export interface NotePage {
  slug: string;
  title: string;
  summary: string;
  markdown: string;
  sections: readonly NoteSection[];
  /** Facts the text names, each once, in order. */
  facts: readonly FactId[];
  previous: { slug: string; title: string } | null;
  next: { slug: string; title: string } | null;
  /** False when reading progress is kept in the browser. */
  stored: boolean;
}

/** A note with what its reader has read and knows. Refusal: `note.unknown`. */
export async function readNote(
  deps: Deps,
  actor: Actor,
  input: { locale: Locale; slug: string },
): Promise<Result<NotePage>> {
  const note = deps.content.notes.get(input.slug);
  if (!note) return fail('note.unknown');
  const reader = await readerState(deps, actor, note.slug);
  const markdown = note.markdown[input.locale];
  const headings = new Map(noteOutline(markdown).map((heading) => [heading.id, heading]));
  const sections = note.meta.sections.map((section): NoteSection => {
    const { id } = section;
    const concepts = practisedIn(section);
    const heading = headings.get(id);
    return {
      id,
      title: plainWords(heading?.title ?? id),
      level: heading?.level ?? 2,
      concepts,
      knowledge: knowledgeOf(concepts, reader.recall),
      read: reader.read.has(`${note.slug}#${id}`),
    };
  });
  const all = [...deps.content.notes.values()];
  const at = all.indexOf(note);
  const beside = (index: number) => {
    const other = all[index];
    return other ? { slug: other.slug, title: other.meta.title[input.locale] } : null;
  };
  return ok({
    slug: note.slug,
    title: note.meta.title[input.locale],
    summary: note.meta.summary[input.locale],
    markdown,
    sections,
    facts: [...new Set(factReferences(markdown).map(({ id }) => id))],
    previous: at > 0 ? beside(at - 1) : null,
    next: beside(at + 1),
    stored: reader.stored,
  });
}
