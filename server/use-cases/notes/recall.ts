import { type Actor, canLearn } from '@/core/access/actor';
import type { ConceptId } from '@/core/kernel/ids';
import { NEW } from '@/core/scheduling/card';
import { retrievability } from '@/core/scheduling/fsrs';
import { studyDay } from '@/core/scheduling/study-day';
import type { Deps } from '../deps';

/** What a reader brings to the notes: sections read (`note#section`) and the chance of recall of each concept. */
export interface ReaderState {
  /** False for nobody and for guests who have not answered anything: their reading is kept in the browser. */
  stored: boolean;
  read: ReadonlySet<string>;
  recall: ReadonlyMap<ConceptId, number>;
}

const NOTHING: ReaderState = { stored: false, read: new Set(), recall: new Map() };

/** Reads what is known of a learner; only of `note` when it is given. */
export async function readerState(deps: Deps, actor: Actor, note?: string): Promise<ReaderState> {
  if (!canLearn(actor)) return NOTHING;
  const user = await deps.db.user.findUnique({ where: { id: actor.id }, select: { timeZone: true } });
  if (!user) return NOTHING;
  const [reads, cards] = await Promise.all([
    deps.db.sectionRead.findMany({
      where: { userId: actor.id, ...(note !== undefined && { note }) },
      select: { note: true, section: true },
    }),
    deps.db.card.findMany({
      where: { userId: actor.id, state: { not: NEW } },
      select: { conceptId: true, state: true, stability: true, lastDay: true },
    }),
  ]);
  const today = studyDay(deps.now(), user.timeZone);
  return {
    stored: true,
    read: new Set(reads.map((row) => `${row.note}#${row.section}`)),
    recall: new Map(cards.map((card) => [card.conceptId, retrievability(card, today)])),
  };
}
