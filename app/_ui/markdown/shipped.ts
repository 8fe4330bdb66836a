import 'server-only';
import { formatFact } from '@/core/facts/format-fact';
import type { Locale } from '@/core/kernel/locale';
import { shippedContent } from '@/server/content/read';
import type { FactWords, NoteAddress } from './options';

/** The facts of this release in a reader's words. */
export const shippedFacts =
  (locale: Locale): FactWords =>
  (id, form) => {
    const fact = shippedContent().facts.get(id);
    return fact ? formatFact(fact, locale, form) : undefined;
  };

/** Where the notes of this release stand; a section that does not exist leads to the top of its note. */
export const shippedNotes =
  (locale: Locale): NoteAddress =>
  (slug, section) => {
    const note = shippedContent().notes.get(slug);
    if (!note) return null;
    const known = section && note.meta.sections.some(({ id }) => id === section);
    return `/${locale}/notes/${slug}${known ? `#${section}` : ''}`;
  };
