import type { ConceptId } from '@/core/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@/core/kernel/time';
import { isOutdated } from '@/core/scheduling/fact-change';
import { dueQueue, isLaterToday, nextNewConcepts, type QueuedCard } from '@/core/scheduling/queue';
import { startOfStudyDay } from '@/core/scheduling/study-day';
import type { Deps } from '@/server/use-cases/deps';
import { cardState } from './cards';
import { lastChanges } from './fact-changes';
import { historyId, type Learner } from './learner';
import { publishedQuestions } from './questions';
import { profileOf } from './revisions';

/** How far back sure mistakes are looked for: an older one has been reviewed since. */
const SURELY_WRONG_DAYS = 60;
/** A step may be asked this early when nothing else is left (Anki's look-ahead). */
const LOOK_AHEAD_MS = 20 * MINUTE_MS;

/** A learner's cards that fall due within some days, with what the queue needs. */
export async function cardsDueWithin(deps: Deps, learner: Learner, days: number): Promise<QueuedCard[]> {
  const userId = historyId(learner);
  if (!userId) return [];
  const end = new Date(startOfStudyDay(learner.today + days, learner.timeZone));
  const since = new Date(deps.now() - SURELY_WRONG_DAYS * DAY_MS);
  const [rows, mistakes] = await Promise.all([
    deps.db.card.findMany({
      where: { userId, dueAt: { lt: end }, state: { gt: 0 }, concept: { retired: false } },
      orderBy: { dueAt: 'asc' },
    }),
    deps.db.response.findMany({
      where: { userId, answeredAt: { gte: since }, correct: false, certainty: 'certain' },
      select: { conceptId: true, answeredAt: true },
    }),
  ]);
  // A card's last rating was given at the instant of its answer.
  const oldest = new Date(Math.min(deps.now(), ...rows.map((row) => row.lastReviewAt?.getTime() ?? 0)));
  const concepts = rows.map(({ conceptId }) => conceptId);
  const changed = await lastChanges(deps.db, concepts, oldest);
  const surely = new Set(mistakes.map((one) => `${one.conceptId} ${one.answeredAt.getTime()}`));
  return rows.map((row) => ({
    ...cardState(row),
    concept: row.conceptId,
    surelyWrong: surely.has(`${row.conceptId} ${row.lastReviewAt?.getTime()}`),
    outdated: isOutdated(cardState(row), changed.get(row.conceptId)),
  }));
}

export interface ReviewQueue {
  /** Concepts due now, in the order to ask them. */
  due: readonly ConceptId[];
  /** Those of them that rest on a fact which changed since the last answer; they come first. */
  outdated: readonly ConceptId[];
  /** Steps that come back within this sitting, soonest first. */
  later: readonly { concept: ConceptId; dueAt: number }[];
  /** Concepts to learn today, as far as the day's allowance goes. */
  fresh: readonly ConceptId[];
}

/** What a learner has to review and may learn now. */
export async function reviewQueue(
  deps: Deps,
  learner: Learner,
  cards?: readonly QueuedCard[],
): Promise<ReviewQueue> {
  const now = deps.now();
  const known = cards ?? (await cardsDueWithin(deps, learner, 1));
  const asked = await askableConcepts(deps, learner);
  const due = dueQueue(known, learner.today, now).filter(({ concept }) => asked.has(concept));
  const later = known.filter((card) => isLaterToday(card, now)).sort((a, b) => a.dueAt - b.dueAt);
  return {
    due: due.map(({ concept }) => concept),
    outdated: due.filter(({ outdated }) => outdated).map(({ concept }) => concept),
    later: later.map(({ concept, dueAt }) => ({ concept, dueAt })),
    fresh: await freshConcepts(deps, learner, asked),
  };
}

/** Why a concept is asked: due, due as a fact changed, new today, or a step a little early as nothing else is left. */
export const REVIEW_REASONS = ['due', 'changed', 'new', 'step'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** What to ask next: what is due, then something new, then a step that is nearly due. */
export function nextConcept(
  queue: ReviewQueue,
  now: number,
): { concept: ConceptId; why: ReviewReason } | null {
  const [due] = queue.due;
  if (due) return { concept: due, why: queue.outdated.includes(due) ? 'changed' : 'due' };
  const [fresh] = queue.fresh;
  if (fresh) return { concept: fresh, why: 'new' };
  const [step] = queue.later;
  return step && step.dueAt - now <= LOOK_AHEAD_MS ? { concept: step.concept, why: 'step' } : null;
}

/** Concepts with at least one published question for the learner's profile. */
async function askableConcepts(deps: Deps, learner: Learner): Promise<ReadonlySet<ConceptId>> {
  const bank = await publishedQuestions(deps);
  const fitting = bank.filter(({ revision }) => (profileOf(revision) ?? learner.profile) === learner.profile);
  return new Set(fitting.flatMap(({ asks }) => asks));
}

async function freshConcepts(
  deps: Deps,
  learner: Learner,
  asked: ReadonlySet<ConceptId>,
): Promise<ConceptId[]> {
  const userId = historyId(learner);
  const cards = userId
    ? await deps.db.card.findMany({
        where: { userId, state: { gt: 0 } },
        select: { conceptId: true, createdAt: true },
      })
    : [];
  const started = new Set(cards.map(({ conceptId }) => conceptId));
  const dayStart = startOfStudyDay(learner.today, learner.timeZone);
  const introduced = cards.filter(({ createdAt }) => createdAt.getTime() >= dayStart).length;
  const unseen = inStudyOrder(deps).filter(({ id }) => asked.has(id) && !started.has(id));
  return nextNewConcepts(unseen, (id) => started.has(id), learner.newConceptsADay - introduced).map(
    ({ id }) => id,
  );
}

/** Concepts topic by topic, as content orders them. */
function inStudyOrder(deps: Deps): { id: ConceptId; after: readonly ConceptId[] }[] {
  const concepts = [...deps.content.concepts.values()];
  return deps.content.topics.flatMap(({ id }) => concepts.filter(({ topic }) => topic === id));
}
