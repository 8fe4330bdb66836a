import { type Actor, canLearn } from '@/core/access/actor';
import type { ConceptId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import { retrievability } from '@/core/scheduling/fsrs';
import { dateOf } from '@/core/scheduling/study-day';
import { conceptTitle } from '@/server/bank/concepts';
import { learnerOf } from '@/server/bank/learner';
import { cardsDueWithin, reviewQueue } from '@/server/bank/review-queue';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';

interface Titled {
  concept: ConceptId;
  title: Localized | null;
}

export interface DueCards {
  /** The study day, `YYYY-MM-DD`. */
  today: string;
  /** In the order to ask them. */
  due: readonly (Titled & { dueAt: number; recall: number; surelyWrong: boolean; outdated: boolean })[];
  /** Steps that come back within this sitting, soonest first. */
  later: readonly (Titled & { dueAt: number })[];
  /** New concepts for today. */
  fresh: readonly Titled[];
}

/** A learner's cards that are due, those that will be later today, and what may be learnt anew. */
export async function listDueCards(
  deps: Deps,
  actor: Actor,
  input: { timeZone?: string | undefined } = {},
): Promise<Result<DueCards, Refusal<RefusalCode>>> {
  if (!canLearn(actor)) return fail('access.sign-in-first');
  const learner = await learnerOf(deps, actor, input.timeZone);
  const cards = await cardsDueWithin(deps, learner, 1);
  const queue = await reviewQueue(deps, learner, cards);
  const byConcept = new Map(cards.map((card) => [card.concept, card]));
  const titled = (concept: ConceptId): Titled => ({ concept, title: conceptTitle(deps.content, concept) });
  return ok({
    today: dateOf(learner.today),
    due: queue.due.flatMap((concept) => {
      const card = byConcept.get(concept);
      if (!card) return [];
      const { dueAt, surelyWrong, outdated } = card;
      const recall = retrievability(card, learner.today);
      return [{ ...titled(concept), dueAt, recall, surelyWrong, outdated }];
    }),
    later: queue.later.map(({ concept, dueAt }) => ({ ...titled(concept), dueAt })),
    fresh: queue.fresh.map(titled),
  });
}
