import type { ConceptId } from '../kernel/ids';

/** From this chance of recall on, a concept counts as known today. */
export const KNOWN_FROM = 0.8;

/** How much of something is known: concepts recalled today, concepts ever answered, and all there are. */
export interface Knowledge {
  known: number;
  started: number;
  all: number;
}

/** Sums up concepts by their chance of recall, 0 to 1; absent means never answered. */
export function knowledgeOf(
  concepts: readonly ConceptId[],
  recall: ReadonlyMap<ConceptId, number>,
): Knowledge {
  const started = concepts.filter((concept) => recall.has(concept));
  return {
    known: started.filter((concept) => (recall.get(concept) ?? 0) >= KNOWN_FROM).length,
    started: started.length,
    all: concepts.length,
  };
}
