import type { Fact } from '@/core/facts/fact.schema';
import { formatFact } from '@/core/facts/format-fact';
import { generatorOf } from '@/core/generators/list';
import type { FactId } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import { splitSection } from '@/core/notes/links';
import { noteOutline, plainWords } from '@/core/notes/outline';
import { queryWords, tokenize } from '@/core/notes/tokenize';
import type { Deps } from '../deps';
import { type FactImpact, factImpact } from './fact-impact';

type Catalogue = Pick<Deps, 'content'>;

export interface FactGroup {
  service: string;
  title: string;
  facts: readonly Fact[];
}

export interface FoundFacts {
  /** Every service, for the filter. */
  all: readonly { service: string; title: string }[];
  /** Services with what was found in them, in file order. */
  found: readonly FactGroup[];
  count: number;
}

/** The whole registry by service, in file order. */
export const listFacts = (deps: Catalogue, input: { locale: Locale }): readonly FactGroup[] =>
  deps.content.factServices.map(({ service, title, facts }) => ({
    service,
    title: title[input.locale],
    facts,
  }));

/** The registry by service, narrowed to a service and to facts that have every word of the query. */
export function findFacts(
  deps: Catalogue,
  input: { locale: Locale; query: string; service: string },
): FoundFacts {
  const wanted = queryWords(input.query.slice(0, 120));
  const matches = (fact: Fact): boolean => {
    if (wanted.length === 0) return true;
    const { words, pairs } = tokenize(
      [fact.id, fact.statement.ko, fact.statement.en, formatFact(fact, input.locale, 'plain')].join(' '),
    );
    return wanted.every(
      (word) =>
        word.forms.some((form) => words.some((own) => own.startsWith(form))) ||
        (word.pairs.length > 0 && word.pairs.every((pair) => pairs.includes(pair))),
    );
  };
  const groups = listFacts(deps, input);
  const found = groups
    .filter(({ service }) => input.service === '' || service === input.service)
    .map((group) => ({ ...group, facts: group.facts.filter(matches) }))
    .filter(({ facts }) => facts.length > 0);
  return {
    all: groups.map(({ service, title }) => ({ service, title })),
    found,
    count: found.reduce((sum, { facts }) => sum + facts.length, 0),
  };
}

export interface FactPage {
  fact: Fact;
  service: string;
  impact: FactImpact;
}

/** One fact with what depends on it. Refusal: `fact.unknown`. */
export function readFact(deps: Catalogue, input: { locale: Locale; id: FactId }): Result<FactPage> {
  const fact = deps.content.facts.get(input.id);
  const home = deps.content.factServices.find(({ facts }) => facts.some(({ id }) => id === input.id));
  const impact = factImpact(deps, { fact: input.id });
  if (!fact || !home || !impact.ok) return fail('fact.unknown');
  return ok({ fact, service: home.title[input.locale], impact: impact.value });
}

/** Something that rests on a fact, in the reader's words; `href` where there is a page of it. */
export interface Named {
  id: string;
  title: string;
  href?: string;
}
export type NamedImpact = Readonly<
  Record<'sections' | 'concepts' | 'generators' | 'questions', readonly Named[]>
>;

/** What depends on a fact, with titles and addresses. */
export function nameImpact(deps: Catalogue, impact: FactImpact, locale: Locale): NamedImpact {
  return {
    sections: impact.sections.map((section) => ({
      id: section,
      title: sectionTitle(deps, section, locale),
      href: `/${locale}/notes/${section}`,
    })),
    concepts: impact.concepts.flatMap((concept) => {
      const found = deps.content.concepts.get(concept);
      return found
        ? { id: concept, title: found.title[locale], href: `/${locale}/notes/${found.section}` }
        : [];
    }),
    generators: impact.generators.map((slug) => ({
      id: slug,
      title: generatorOf(slug)?.title[locale] ?? slug,
      href: practiceOf(slug, locale),
    })),
    questions: impact.questions.map((slug) => ({
      id: slug,
      title: questionTitle(deps, slug, locale),
      href: practiceOf(slug, locale),
    })),
  };
}

const practiceOf = (question: string, locale: Locale): string =>
  `/${locale}/practice/start?question=${question}&length=1`;

/** Questions have no title of their own: they are known by what they are about. */
function questionTitle({ content }: Catalogue, slug: string, locale: Locale): string {
  const about = content.questions.find((question) => question.slug === slug)?.body.concept;
  return content.concepts.get(about ?? '')?.title[locale] ?? slug;
}

function sectionTitle({ content }: Catalogue, reference: string, locale: Locale): string {
  const { note: slug, section } = splitSection(reference);
  const note = content.notes.get(slug);
  const heading = noteOutline(note?.markdown[locale] ?? '').find(({ id }) => id === section);
  return [note?.meta.title[locale] ?? slug, plainWords(heading?.title ?? '')].filter(Boolean).join(' › ');
}

/** The facts of these ids that exist, in the order asked. */
export const factsById = (deps: Catalogue, ids: readonly FactId[]): readonly Fact[] =>
  ids.flatMap((id) => deps.content.facts.get(id) ?? []);
