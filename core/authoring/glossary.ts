import { LOCALES, type Locale } from '../kernel/locale';
import type { Term } from './finding';
import type { GlossaryTerm } from './glossary.schema';

type Avoided = NonNullable<NonNullable<GlossaryTerm['not']>[Locale]>[number];

/** The words a question must not use, with what stands in their place. */
export const termsToAvoid = (glossary: readonly GlossaryTerm[]): Term[] =>
  glossary.flatMap((term) => [...termsOf(term, 'not'), ...termsOf(term, 'former')]);

/** The words that nothing we ship may use. */
export const termsNowhere = (glossary: readonly GlossaryTerm[]): Term[] =>
  glossary.flatMap((term) => termsOf(term, 'not'));

const termsOf = (term: GlossaryTerm, list: 'not' | 'former'): Term[] =>
  LOCALES.flatMap((locale) =>
    (term[list]?.[locale] ?? []).map((avoided) => ({ locale, old: patternOf(avoided), now: term[locale] })),
  );

/** Where the word begins a word: Korean particles may follow, but a syllable before makes it another word. */
function patternOf(avoided: Avoided): RegExp {
  const { word, unless } = typeof avoided === 'string' ? { word: avoided, unless: [] } : avoided;
  const others = unless.length > 0 ? `(?!${unless.map(literally).join('|')})` : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${others}${literally(word)}`, 'iu');
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
