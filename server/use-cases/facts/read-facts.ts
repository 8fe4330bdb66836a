import type { Fact } from '@/core/facts/fact.schema';
import type { FactId } from '@/core/kernel/ids';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import { type FactImpact, factImpact } from './fact-impact';

type Catalogue = Pick<Deps, 'content'>;

export interface FactService {
  service: string;
  title: string;
  facts: readonly Fact[];
}

/** The registry by service, in file order. */
export const listFacts = (deps: Catalogue, input: { locale: Locale }): readonly FactService[] =>
  deps.content.factServices.map(({ service, title, facts }) => ({
    service,
    title: title[input.locale],
    facts,
  }));

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

/** The facts of these ids that exist, in the order asked. */
export const factsById = (deps: Catalogue, ids: readonly FactId[]): readonly Fact[] =>
  ids.flatMap((id) => deps.content.facts.get(id) ?? []);
