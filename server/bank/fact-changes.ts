import { type FactChange, type KnownFact, netChange } from '@/core/facts/fact-change';
import type { ConceptId, FactId } from '@/core/kernel/ids';
import type { Instant } from '@/core/kernel/time';
import { knownFactSchema } from '@/server/content/known-fact.schema';
import type { Db } from '@/server/db/client';
import type { FactChange as FactChangeRow } from '@/server/db/generated/sqlite/client';
import type { Deps } from '@/server/use-cases/deps';
import type { Tx } from './transaction';

/** When values that these concepts rest on last changed; concepts that nothing happened to are left out. */
export async function lastChanges(
  db: Pick<Db | Tx, 'conceptChange'>,
  concepts: readonly ConceptId[],
  after: Date | null = null,
): Promise<ReadonlyMap<ConceptId, Instant>> {
  const rows = await db.conceptChange.findMany({
    where: { conceptId: { in: [...concepts] }, ...(after && { changedAt: { gt: after } }) },
    select: { conceptId: true, changedAt: true },
    orderBy: { changedAt: 'asc' },
  });
  return new Map(rows.map(({ conceptId, changedAt }) => [conceptId, changedAt.getTime()]));
}

/** A fact whose value changed after a learner had begun to learn what rests on it. */
export interface UnseenChange {
  fact: FactId;
  /** The changes that this is made of: what to acknowledge. */
  changes: readonly string[];
  before: KnownFact;
  after: KnownFact;
  changedAt: Instant;
  source: string;
  asOf: string;
}

/** What changed in the facts of a card's concept that its learner was not told of yet; by fact. */
export async function unseenChanges(
  { db, content }: Pick<Deps, 'db' | 'content'>,
  card: { userId: string; conceptId: ConceptId; createdAt: Date },
): Promise<readonly UnseenChange[]> {
  const { userId, conceptId, createdAt } = card;
  const rows = await db.factChange.findMany({
    where: { changedAt: { gt: createdAt }, concepts: { some: { conceptId } }, seen: { none: { userId } } },
    orderBy: { changedAt: 'asc' },
  });
  return [...new Set(rows.map(({ factId }) => factId))].flatMap((id): UnseenChange[] => {
    const fact = content.facts.get(id);
    const own = rows.filter(({ factId }) => factId === id);
    const net = netChange(own.map(changeOf));
    // A fact that is gone, or as it was before, leaves nothing to tell.
    if (!fact || !net) return [];
    const { source, asOf } = fact;
    const changedAt = own.at(-1)?.changedAt.getTime() ?? 0;
    return [{ fact: id, changes: own.map((row) => row.id), ...net, changedAt, source, asOf }];
  });
}

const changeOf = ({ before, after }: FactChangeRow): FactChange => ({
  before: knownFactSchema.parse(before),
  after: knownFactSchema.parse(after),
});
