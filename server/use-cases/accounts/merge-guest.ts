import { recomputeCard } from '@/server/bank/cards';
import { timeZoneFrom } from '@/server/bank/learner';
import { Refused, type Tx, transact } from '@/server/bank/transaction';
import type { Card } from '@/server/db/generated/sqlite/client';
import type { Deps } from '../deps';

export interface Merge {
  guestId: string;
  accountId: string;
}

/**
 * Gives an account what the guest of its browser has done, once: attempts, responses, cards with their logs,
 * flags, reports, sections read, labs, changes seen. Then the guest is gone. A guest that is gone already changes nothing.
 */
export async function mergeGuest(deps: Pick<Deps, 'db'>, merge: Merge): Promise<'merged' | 'nothing'> {
  const done = await transact(deps.db, (tx) => mergeGuestWithin(tx, merge));
  if (!done.ok) throw new Error(`merging a guest was refused: ${done.error.code}`);
  return done.value;
}

/** As `mergeGuest`, within the caller's transaction. */
export async function mergeGuestWithin(tx: Tx, { guestId, accountId }: Merge): Promise<'merged' | 'nothing'> {
  // Both rows are held until the end: an answer or another merge that comes meanwhile waits its turn.
  const held = await tx.user.updateMany({ where: { id: guestId, guest: true }, data: { guest: true } });
  if (held.count === 0) return 'nothing';
  const account = await tx.user.updateMany({
    where: { id: accountId, guest: false },
    data: { guest: false },
  });
  if (account.count === 0) throw new Refused('account.unknown');
  const mine = { where: { userId: guestId }, data: { userId: accountId } };
  await tx.attempt.updateMany(mine);
  await tx.response.updateMany(mine);
  await tx.report.updateMany(mine);
  await tx.labResult.updateMany(mine);
  await tx.labKey.updateMany(mine);
  await mergeLabSessions(tx, guestId, accountId);
  await mergeFlags(tx, guestId, accountId);
  await mergeSectionReads(tx, guestId, accountId);
  await mergeChangesSeen(tx, guestId, accountId);
  await mergeCards(tx, guestId, accountId);
  await tx.user.delete({ where: { id: guestId } });
  return 'merged';
}

async function mergeFlags(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const own = await tx.flag.findMany({ where: { userId: accountId }, select: { questionId: true } });
  await tx.flag.updateMany({
    where: { userId: guestId, questionId: { notIn: own.map(({ questionId }) => questionId) } },
    data: { userId: accountId },
  });
}

async function mergeChangesSeen(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const own = await tx.changeSeen.findMany({ where: { userId: accountId }, select: { changeId: true } });
  await tx.changeSeen.updateMany({
    where: { userId: guestId, changeId: { notIn: own.map(({ changeId }) => changeId) } },
    data: { userId: accountId },
  });
}

async function mergeSectionReads(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const nameOf = (read: { note: string; section: string }): string => `${read.note}#${read.section}`;
  const reads = await tx.sectionRead.findMany({ where: { userId: { in: [guestId, accountId] } } });
  const own = new Set(reads.filter(({ userId }) => userId === accountId).map(nameOf));
  const added = reads.filter((read) => read.userId === guestId && !own.has(nameOf(read)));
  await tx.sectionRead.createMany({ data: added.map((read) => ({ ...read, userId: accountId })) });
}

/** A lab that both have begun goes on where somebody was last. */
async function mergeLabSessions(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const own = await tx.labSession.findMany({
    where: { userId: accountId },
    select: { lab: true, version: true, updatedAt: true },
  });
  const standing = new Map(own.map((session) => [session.lab, session]));
  const theirs = await tx.labSession.findMany({
    where: { userId: guestId },
    select: { lab: true, version: true, updatedAt: true },
  });
  for (const { lab, version, updatedAt } of theirs) {
    const other = standing.get(lab);
    if (other && other.updatedAt >= updatedAt) continue;
    await tx.labSession.deleteMany({ where: { userId: accountId, lab } });
    // Another device of the account goes on from what it has seen: it must notice.
    await tx.labSession.update({
      where: { userId_lab: { userId: guestId, lab } },
      data: { userId: accountId, version: Math.max(version, other?.version ?? 0) + 1 },
    });
  }
}

/** Cards of the same concept become one, with both logs, and every card that moved follows from its log. */
async function mergeCards(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const cards = await tx.card.findMany({
    where: { userId: { in: [guestId, accountId] } },
    orderBy: { id: 'asc' },
  });
  const own = new Map(
    cards.filter(({ userId }) => userId === accountId).map((card) => [card.conceptId, card]),
  );
  const learner = await tx.user.findUniqueOrThrow({
    where: { id: accountId },
    select: { timeZone: true, desiredRetention: true },
  });
  const { desiredRetention: retention } = learner;
  const timeZone = timeZoneFrom(learner.timeZone);
  for (const card of cards.filter(({ userId }) => userId === guestId)) {
    const kept = own.get(card.conceptId);
    await moveLog(tx, card, kept?.id ?? card.id, accountId);
    if (kept) await tx.card.delete({ where: { id: card.id } });
    await recomputeCard(tx, { ...(kept ?? card), userId: accountId }, { timeZone, retention });
  }
}

const moveLog = (tx: Tx, from: Card, cardId: string, userId: string) =>
  tx.review.updateMany({ where: { cardId: from.id }, data: { cardId, userId } });
