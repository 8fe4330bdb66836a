import type { Localized } from '../kernel/locale';
import type { Fact } from './fact.schema';

/** What is remembered of a fact, to notice later that it changed and to say what it was. */
export interface KnownFact extends Pick<Fact, 'value' | 'unit'> {
  exam?: { value: Fact['value'] } | undefined;
  statement: Localized;
}

/** A fact before and after. */
export interface FactChange {
  before: KnownFact;
  after: KnownFact;
}

export const knownFact = ({ value, unit, exam, statement }: Fact): KnownFact => ({
  value,
  unit,
  ...(exam && { exam: { value: exam.value } }),
  statement,
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether today's value or the exam's differs: what somebody learnt no longer holds. Wording is no such change. */
export const changesValue = ({ before, after }: FactChange): boolean =>
  !same(before.value, after.value) || !same(before.exam?.value, after.exam?.value);

const changesWords = ({ before, after }: FactChange): boolean =>
  before.unit !== after.unit ||
  before.statement.ko !== after.statement.ko ||
  before.statement.en !== after.statement.en;

/** What changed in facts that were known before; those that are new or gone are none. */
export function changedFacts(
  known: ReadonlyMap<string, KnownFact>,
  facts: ReadonlyMap<string, Fact>,
): ReadonlyMap<string, FactChange> {
  const changes = new Map<string, FactChange>();
  for (const [id, fact] of facts) {
    const before = known.get(id);
    const change = before && { before, after: knownFact(fact) };
    if (change && (changesValue(change) || changesWords(change))) changes.set(id, change);
  }
  return changes;
}

/** Several changes of one fact as one, oldest first; undefined when its value came back to what it was. */
export function netChange(changes: readonly FactChange[]): FactChange | undefined {
  const [first] = changes;
  const last = changes.at(-1);
  const net = first && last && { before: first.before, after: last.after };
  return net && changesValue(net) ? net : undefined;
}
