import { LOCALES, type Locale } from '@/core/kernel/locale';
import { queryWords } from '@/core/notes/tokenize';
import { sharedByBundles } from '@/server/bundles';
import type { Content } from '@/server/content/read';
import { type SearchKind, searchDocuments } from './documents';
import { buildIndex, rank, type SearchIndex } from './search-index';
import { highlight, type Piece, snippet } from './snippet';

/** Longer queries are cut: nobody types them. */
const QUERY_MAX = 120;
const WORDS_MAX = 8;
export const RESULTS_MAX = 24;

export interface SearchResult {
  kind: SearchKind;
  href: string;
  place: string;
  title: readonly Piece[];
  snippet: readonly Piece[];
}

const indexes = sharedByBundles('search', () => new Map<Locale, { hash: string; index: SearchIndex }>());

/** The index of a release in a language, built at the first search and kept. */
export function indexOf(content: Content, locale: Locale): SearchIndex {
  const known = indexes.get(locale);
  if (known?.hash === content.hash) return known.index;
  const index = buildIndex(searchDocuments(content, locale));
  indexes.set(locale, { hash: content.hash, index });
  return index;
}

/** Builds the index of every language, so that the first search does not wait for it. */
export function warmSearch(content: Content): void {
  for (const locale of LOCALES) indexOf(content, locale);
}

/** Finds note sections, concepts and facts, best first; an empty query finds nothing. */
export function search(
  content: Content,
  input: { locale: Locale; query: string; limit?: number },
): readonly SearchResult[] {
  const words = queryWords(input.query.slice(0, QUERY_MAX)).slice(0, WORDS_MAX);
  if (words.length === 0) return [];
  const found = rank(indexOf(content, input.locale), words, input.limit ?? RESULTS_MAX);
  return found.map(({ document }) => ({
    kind: document.kind,
    href: `/${input.locale}${document.path}`,
    place: document.place,
    title: highlight(document.title, words),
    snippet: snippet(document.statement || document.body, words),
  }));
}
