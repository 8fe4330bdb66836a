import type { Actor } from '@/core/access/actor';
import type { ConceptId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { type PublicItem, publicItem } from '@/core/questions/public-item';
import type { AttemptPlan } from '@/server/bank/attempt-plan.schema';
import { conceptTitle } from '@/server/bank/concepts';
import { drawForConcept, ticketOf } from '@/server/bank/draw';
import { type UnseenChange, unseenChanges } from '@/server/bank/fact-changes';
import { isFlagged } from '@/server/bank/history';
import { historyId, type Learner, learnerOf } from '@/server/bank/learner';
import { nextConcept, type ReviewQueue, type ReviewReason, reviewQueue } from '@/server/bank/review-queue';
import type { Card } from '@/server/db/generated/sqlite/client';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

export interface ReviewView {
  attemptId: string;
  /** Number of answers given in today's review so far. */
  position: number;
  item: PublicItem;
  itemToken: string;
  flagged: boolean;
  why: ReviewReason;
  concept: { id: ConceptId; title: Localized | null; section: string | null };
  /** What changed in the facts of its concept since the learner began it, until that is acknowledged. */
  changes: readonly UnseenChange[];
  /** How much is left, this item included. */
  left: { due: number; later: number; fresh: number };
}

/**
 * The next thing to review: a fresh variant of a question of the next concept due, then of a new concept.
 * Writes nothing. `review.nothing-due` when the day's work is done, with `later` steps still to come.
 */
export async function showReview(
  deps: Deps,
  actor: Actor,
  input: { timeZone?: string | undefined } = {},
): Promise<Result<ReviewView, Refusal<RefusalCode>>> {
  const learner = await learnerOf(deps, actor, input.timeZone);
  const queue = await reviewQueue(deps, learner);
  const next = nextConcept(queue, deps.now());
  if (!next) return nothingDue(queue, deps.now());
  const attempt = reviewPlan(deps, learner);
  const position = await deps.db.response.count({ where: { attemptId: attempt.id } });
  const card = await cardOf(deps, learner, next.concept);
  const drawn = await drawForConcept(deps, learner, {
    concept: next.concept,
    seed: `${attempt.seed}.${position}`,
    level: levelFor(card),
  });
  if (!drawn) return nothingDue(queue, deps.now());
  return ok({
    attemptId: attempt.id,
    position,
    item: publicItem(drawn.item),
    itemToken: ticketOf(deps, attempt, position, drawn),
    flagged: await isFlagged(deps, historyId(learner), drawn.revision.questionId),
    why: next.why,
    concept: {
      id: next.concept,
      title: conceptTitle(deps.content, next.concept),
      section: deps.content.concepts.get(next.concept)?.section ?? null,
    },
    changes: card ? await unseenChanges(deps, card) : [],
    left: { due: queue.due.length, later: queue.later.length, fresh: queue.fresh.length },
  });
}

function nothingDue(queue: ReviewQueue, now: number): Result<never, Refusal<RefusalCode>> {
  const [soonest] = queue.later;
  const minutes = soonest ? Math.max(1, Math.ceil((soonest.dueAt - now) / 60_000)) : 0;
  return fail('review.nothing-due', { later: queue.later.length, minutes });
}

const ID_LENGTH = 32;

/** One review attempt a learner and study day: any server and any tab finds the same. Nobody gets one of their own. */
function reviewPlan(deps: Deps, learner: Learner): AttemptPlan {
  const id = learner.id
    ? deps.sign('review', `${learner.id} ${learner.today}`).slice(0, ID_LENGTH)
    : deps.newId();
  return {
    id,
    mode: 'REVIEW',
    topics: [],
    concepts: [],
    question: null,
    length: 0,
    level: 0,
    filter: 'all',
    profile: learner.profile,
    seed: id.slice(0, ID_LENGTH / 2),
    startedAt: deps.now(),
  };
}

/** Easy while a concept is new, hard once it was recalled a few times. */
const MIDDLE_FROM_REPS = 2;
const HARD_FROM_REPS = 4;

function levelFor(card: Card | null): 1 | 2 | 3 {
  const reps = card?.reps ?? 0;
  if (reps >= HARD_FROM_REPS) return 3;
  return reps >= MIDDLE_FROM_REPS ? 2 : 1;
}

async function cardOf(deps: Deps, learner: Learner, conceptId: ConceptId): Promise<Card | null> {
  const userId = historyId(learner);
  return userId ? deps.db.card.findUnique({ where: { userId_conceptId: { userId, conceptId } } }) : null;
}
