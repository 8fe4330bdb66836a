import { generatorOf } from '@/core/generators/list';
import type { ConceptId } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import { splitSection } from '@/core/notes/links';
import { noteOutline, plainWords } from '@/core/notes/outline';
import type { Content } from '@/server/content/read';

/** Something in the reader's words; `href` where there is a page of it. */
export interface Named {
  id: string;
  title: string;
  href?: string;
}

/** How things are called and where they are found, by their ids. Outlines of notes are made once. */
export function namesIn(content: Content, locale: Locale) {
  const headings = new Map<string, ReadonlyMap<string, string>>();
  const headingOf = (slug: string, section: string): string => {
    const known = headings.get(slug) ?? headingsIn(content, slug, locale);
    headings.set(slug, known);
    return known.get(section) ?? '';
  };
  return {
    section: (reference: string): Named => {
      const { note: slug, section } = splitSection(reference);
      const note = content.notes.get(slug)?.meta.title[locale] ?? slug;
      const title = [note, headingOf(slug, section ?? '')].filter(Boolean).join(' › ');
      return { id: reference, title, href: `/${locale}/notes/${reference}` };
    },
    concept: (id: ConceptId): Named[] => {
      const found = content.concepts.get(id);
      return found ? [{ id, title: found.title[locale], href: `/${locale}/notes/${found.section}` }] : [];
    },
    generator: (slug: string): Named => ({
      id: slug,
      title: generatorOf(slug)?.title[locale] ?? slug,
      href: `/${locale}/generators/${slug}`,
    }),
    // Fixed questions have no title of their own: they are known by how they begin.
    question: (slug: string): Named => {
      const stem = content.questions.find((question) => question.slug === slug)?.body.text[locale].stem;
      return {
        id: slug,
        title: stem === undefined ? slug : beginningOf(plainWords(stem)),
        href: `/${locale}/practice/start?question=${slug}&length=1`,
      };
    },
    lab: (slug: string): Named => ({
      id: slug,
      title: content.labs.get(slug)?.text[locale].title ?? slug,
      href: `/${locale}/labs/${slug}`,
    }),
  };
}

const TITLE_LENGTH = 56;

/** The first words of a text, up to a length that fits a line. */
function beginningOf(text: string): string {
  const [line = ''] = text.split('\n');
  if (line.length <= TITLE_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(' ', TITLE_LENGTH))}…`;
}

const headingsIn = (content: Content, slug: string, locale: Locale): ReadonlyMap<string, string> =>
  new Map(
    noteOutline(content.notes.get(slug)?.markdown[locale] ?? '').map(({ id, title }) => [
      id,
      plainWords(title),
    ]),
  );
