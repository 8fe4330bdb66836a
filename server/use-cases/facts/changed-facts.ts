import { changedFacts, changesValue, type KnownFact, knownFact } from '@/core/facts/fact-change';
import { formatFact } from '@/core/facts/format-fact';
import type { FactId } from '@/core/kernel/ids';
import { factsAtRevision } from '@/server/content/facts-at-revision';
import { knownFacts } from '@/server/content/sync-facts';
import type { Deps } from '../deps';

/** How a fact of this checkout differs from what was known of it. */
export interface FactDifference {
  fact: FactId;
  how: 'changed' | 'reworded' | 'new' | 'gone';
  /** Values in English words, today's and, where either has one of its own, the exam's. */
  before: string | null;
  after: string | null;
}

/**
 * The facts that differ from what the database saw last, or from those of a revision of git. Only `changed` ones
 * come up again for learners.
 */
export async function differentFacts(
  deps: Pick<Deps, 'db' | 'content'>,
  input: { since?: string | undefined },
): Promise<readonly FactDifference[]> {
  const { facts } = deps.content;
  const known =
    input.since === undefined ? await knownFacts(deps.db) : factsAtRevision(process.cwd(), input.since);
  const changes = [...changedFacts(known, facts)].map(([fact, change]): FactDifference => {
    const how = changesValue(change) ? 'changed' : 'reworded';
    return { fact, how, before: inWords(change.before), after: inWords(change.after) };
  });
  const fresh = [...facts.values()].filter(({ id }) => !known.has(id));
  const gone = [...known].filter(([id]) => !facts.has(id));
  return [
    ...changes,
    ...fresh.map(
      (fact): FactDifference => ({
        fact: fact.id,
        how: 'new',
        before: null,
        after: inWords(knownFact(fact)),
      }),
    ),
    ...gone.map(([fact, was]): FactDifference => ({ fact, how: 'gone', before: inWords(was), after: null })),
  ];
}

function inWords(fact: KnownFact): string {
  const today = formatFact(fact, 'en', 'plain');
  return fact.exam ? `${today}, ${formatFact(fact, 'en', 'exam')} on the exam` : today;
}
