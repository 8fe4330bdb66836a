import {
  changedFacts,
  changesValue,
  type FactChange,
  type KnownFact,
  knownFact,
} from '@/core/facts/fact-change';
import type { FactId } from '@/core/kernel/ids';
import type { Instant } from '@/core/kernel/time';
import { studyDay } from '@/core/scheduling/study-day';
import { timeZoneFrom } from '@/server/bank/learner';
import type { Tx } from '@/server/bank/transaction';
import type { Db } from '@/server/db/client';
import { bringCardsForward } from '@/server/db/queries/cards';
import { sqlIn } from '@/server/db/sql';
import { knownFactSchema } from './known-fact.schema';
import type { Content } from './read';

/** The facts as the last synchronisation saw them; those that vanished since stay known. */
export async function knownFacts(db: Pick<Db, 'knownFact'>): Promise<ReadonlyMap<FactId, KnownFact>> {
  const rows = await db.knownFact.findMany();
  return new Map(rows.map(({ id, known }) => [id, knownFactSchema.parse(known)]));
}

/**
 * Notes what changed in facts since the last synchronisation: when, from what, to what. Where a value changed,
 * concepts that rest on it come up again for everybody who has a card of them.
 */
export async function syncFacts(tx: Tx, content: Content, now: Instant): Promise<void> {
  const known = await knownFacts(tx);
  const fresh = [...content.facts.values()].filter(({ id }) => !known.has(id));
  await tx.knownFact.createMany({
    data: fresh.map((fact) => ({ id: fact.id, known: { ...knownFact(fact) } })),
  });
  const touched = new Set<string>();
  for (const [fact, change] of changedFacts(known, content.facts)) {
    await tx.knownFact.update({ where: { id: fact }, data: { known: { ...change.after } } });
    for (const concept of await noteChange(tx, content, { fact, change, now })) touched.add(concept);
  }
  if (touched.size > 0) await comeUpAgain(tx, [...touched], now);
}

/** Writes a change down. The concepts it touches: none when only words changed. */
async function noteChange(
  tx: Tx,
  content: Content,
  { fact, change, now }: { fact: FactId; change: FactChange; now: Instant },
): Promise<readonly string[]> {
  const counts = changesValue(change);
  const earlier = await tx.factChange.count({ where: { factId: fact } });
  const id = `${fact}@${earlier + 1}`;
  const changedAt = new Date(now);
  const { before, after } = change;
  await tx.factChange.create({
    data: { id, factId: fact, before: { ...before }, after: { ...after }, counts, changedAt },
  });
  if (!counts) return [];
  const concepts = [...content.concepts.values()].filter(({ facts }) => facts.includes(fact));
  await tx.conceptChange.createMany({
    data: concepts.map((concept) => ({ conceptId: concept.id, changeId: id, changedAt })),
  });
  return concepts.map(({ id: concept }) => concept);
}

/** A statement for each study day that it is somewhere now, two or three, however many cards there are. */
async function comeUpAgain(tx: Tx, concepts: readonly string[], now: Instant): Promise<void> {
  const zones = await tx.user.groupBy({ by: ['timeZone'] });
  const dayIn = new Map(zones.map(({ timeZone }) => [timeZone, studyDay(now, timeZoneFrom(timeZone))]));
  for (const day of new Set(dayIn.values())) {
    const timeZones = [...dayIn.keys()].filter((zone) => dayIn.get(zone) === day);
    await bringCardsForward(sqlIn(tx), { concepts, timeZones, day, now: new Date(now) });
  }
}
