import { type FactForm, formatFact } from '@/core/facts/format-fact';
import { interpolateFacts } from '@/core/facts/interpolate';
import type { FactId } from '@/core/kernel/ids';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { noteOutline, plainWords } from '@/core/notes/outline';
import { plainText } from '@/core/notes/plain-text';
import type { Content } from '@/server/content/read';

export type SearchKind = 'section' | 'concept' | 'fact';

/** One thing that can be found, in one reader's language. */
export interface SearchDocument {
  kind: SearchKind;
  /** Path below the language, e.g. `/notes/sqs-messages#retention`. */
  path: string;
  title: string;
  /** The note or service it belongs to. */
  place: string;
  statement: string;
  body: string;
  /** The same in the other languages: found too, ranked below. */
  elsewhere: string;
}

/** A Markdown text with the values of its facts, as plain words. */
function readable(content: Content, markdown: string, locale: Locale): string {
  const resolve = ({ id, form }: { id: FactId; form: FactForm }) => {
    const fact = content.facts.get(id);
    return fact && formatFact(fact, locale, form);
  };
  const filled = interpolateFacts(markdown, resolve)
    .map((segment) => (segment.type === 'text' ? segment.text : segment.resolved))
    .join('');
  return plainText(filled);
}

function sections(content: Content, locale: Locale): SearchDocument[] {
  return [...content.notes.values()].flatMap((note) => {
    const inOthers = LOCALES.filter((other) => other !== locale).map(
      (other) => [other, new Map(noteOutline(note.markdown[other]).map((each) => [each.id, each]))] as const,
    );
    return noteOutline(note.markdown[locale])
      .filter(({ named, body }) => named && body !== '')
      .map((section) => ({
        kind: 'section' as const,
        path: `/notes/${note.slug}#${section.id}`,
        title: plainWords(section.title),
        place: note.meta.title[locale],
        statement: '',
        body: readable(content, section.body, locale),
        elsewhere: inOthers
          .map(
            ([other, outline]) =>
              outline.get(section.id) &&
              `${outline.get(section.id)?.title} ${readable(content, outline.get(section.id)?.body ?? '', other)}`,
          )
          .join(' '),
      }));
  });
}

function concepts(content: Content, locale: Locale): SearchDocument[] {
  const topics = new Map(content.topics.map((topic) => [topic.id, topic]));
  return [...content.concepts.values()].map((concept) => ({
    kind: 'concept' as const,
    path: `/notes/${concept.section}`,
    title: concept.title[locale],
    place: topics.get(concept.topic)?.title[locale] ?? '',
    statement: concept.statement[locale],
    body: '',
    elsewhere: LOCALES.filter((other) => other !== locale)
      .map((other) => `${concept.title[other]} ${concept.statement[other]}`)
      .join(' '),
  }));
}

function facts(content: Content, locale: Locale): SearchDocument[] {
  return content.factServices.flatMap(({ title, facts: rows }) =>
    rows.map((fact) => ({
      kind: 'fact' as const,
      path: `/facts/${fact.id}`,
      title: fact.id,
      place: title[locale],
      statement: fact.statement[locale],
      body: [formatFact(fact, locale, 'plain'), fact.exam?.why[locale]].filter(Boolean).join(' '),
      elsewhere: LOCALES.filter((other) => other !== locale)
        .map((other) => fact.statement[other])
        .join(' '),
    })),
  );
}

/** Everything that can be found, for a reader of this language. */
export const searchDocuments = (content: Content, locale: Locale): readonly SearchDocument[] => [
  ...sections(content, locale),
  ...concepts(content, locale),
  ...facts(content, locale),
];
