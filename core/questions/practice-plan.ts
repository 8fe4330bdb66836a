import type { ConceptId } from '../kernel/ids';
import { createRng } from '../kernel/rng';
import type { Instant } from '../kernel/time';

/** What planning needs to know of a question. */
export interface Candidate {
  id: string;
  concept: ConceptId;
  /** A fixed question has one variant: it is asked once a run. */
  fixed: boolean;
  /** When the learner last answered it; null for never. */
  lastSeenAt: Instant | null;
}

/** How many items a run over these questions can have: any number as soon as one of them is generated. */
export const capacity = (candidates: readonly Candidate[]): number =>
  candidates.some(({ fixed }) => !fixed) ? Number.POSITIVE_INFINITY : candidates.length;

/**
 * Which question stands at each position of a run. Concepts take turns in seeded order; within a concept the
 * question longest not seen comes first, ties in seeded order. A question's rank hangs on the seed and its
 * own id alone, so that one more in the bank does not reshuffle the rest.
 */
export function planPractice<C extends Candidate>(
  candidates: readonly C[],
  run: { seed: string; length: number },
): C[] {
  const rank = (name: string): number => createRng(`${run.seed}:${name}`).u32();
  const byConcept = new Map<ConceptId, C[]>();
  for (const candidate of candidates) {
    byConcept.set(candidate.concept, [...(byConcept.get(candidate.concept) ?? []), candidate]);
  }
  const concepts = [...byConcept]
    .map(([concept, questions]) => ({
      place: rank(concept),
      queue: questions
        .map((question) => ({ question, place: rank(question.id) }))
        .sort((a, b) => (a.question.lastSeenAt ?? 0) - (b.question.lastSeenAt ?? 0) || a.place - b.place)
        .map(({ question }) => question),
    }))
    .sort((a, b) => a.place - b.place);
  const length = Math.min(run.length, capacity(candidates));
  const plan: C[] = [];
  while (plan.length < length) {
    for (const { queue } of concepts) {
      const next = queue.shift();
      if (!next || plan.length === length) continue;
      plan.push(next);
      if (!next.fixed) queue.push(next);
    }
  }
  return plan;
}
