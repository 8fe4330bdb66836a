import { fail, ok, type Result } from '@/core/kernel/result';
import { noteOutline, plainWords } from '@/core/notes/outline';
import type { Deps } from '../deps';

export interface ImportedNotePage {
  slug: string;
  title: string;
  locale: string;
  markdown: string;
  author: string | null;
  /** As the post wrote it, `YYYY-MM-DD` first, or null. */
  date: string | null;
  tags: readonly string[];
  outline: readonly { id: string; title: string; level: number }[];
}

/** Meta as stored by the import; anything unexpected in it is treated as absent. */
function metaOf(meta: unknown): { author: string | null; date: string | null; tags: string[] } {
  const record: Record<string, unknown> = typeof meta === 'object' && meta ? { ...meta } : {};
  const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
  const tags = Array.isArray(record.tags) ? record.tags.filter((tag) => typeof tag === 'string') : [];
  return { author: text(record.author), date: text(record.date), tags };
}

/** A note that came from a blog. Everybody may read it. Refusal: `note.unknown`. */
export async function readImportedNote(
  deps: Deps,
  input: { slug: string },
): Promise<Result<ImportedNotePage>> {
  const note = await deps.db.importedNote.findUnique({ where: { slug: input.slug } });
  if (!note) return fail('note.unknown');
  return ok({
    slug: note.slug,
    title: note.title,
    locale: note.locale,
    markdown: note.markdown,
    ...metaOf(note.meta),
    outline: noteOutline(note.markdown).map(({ id, title, level }) => ({
      id,
      title: plainWords(title),
      level,
    })),
  });
}
