import type { Fact } from '@/core/facts/fact.schema';
import { formatFact } from '@/core/facts/format-fact';
import type { FactId } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import { hasWords, queryWords } from '@/core/notes/tokenize';
import { contentWithLabs } from '@/server/labs/authored-labs';
import type { Deps } from '../deps';
import { type Named, namesIn } from '../names';
import { type FactImpact, factImpact } from './fact-impact';

type Catalogue = Pick<Deps, 'content'>;
type Library = Pick<Deps, 'db' | 'content'>;

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
  const matches = (fact: Fact): boolean =>
    hasWords(
      wanted,
      [fact.id, fact.statement.ko, fact.statement.en, formatFact(fact, input.locale, 'plain')].join(' '),
    );
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

/** One fact with what depends on it, labs of the studio included. Refusal: `fact.unknown`. */
export async function readFact(
  deps: Library,
  input: { locale: Locale; id: FactId },
): Promise<Result<FactPage>> {
  const fact = deps.content.facts.get(input.id);
  const home = deps.content.factServices.find(({ facts }) => facts.some(({ id }) => id === input.id));
  const impact = factImpact({ content: await contentWithLabs(deps) }, { fact: input.id });
  if (!fact || !home || !impact.ok) return fail('fact.unknown');
  return ok({ fact, service: home.title[input.locale], impact: impact.value });
}

export type NamedImpact = Readonly<
  Record<'sections' | 'concepts' | 'generators' | 'questions' | 'labs', readonly Named[]>
>;

/** What depends on a fact, with titles and addresses. */
export async function nameImpact(deps: Library, impact: FactImpact, locale: Locale): Promise<NamedImpact> {
  const names = namesIn(await contentWithLabs(deps), locale);
  return {
    sections: impact.sections.map(names.section),
    concepts: impact.concepts.flatMap(names.concept),
    generators: impact.generators.map(names.generator),
    questions: impact.questions.map(names.question),
    labs: impact.labs.map(names.lab),
  };
}

/** The facts of these ids that exist, in the order asked. */
export const factsById = (deps: Catalogue, ids: readonly FactId[]): readonly Fact[] =>
  ids.flatMap((id) => deps.content.facts.get(id) ?? []);
