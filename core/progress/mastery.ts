import type { ConceptId, TopicId } from '../kernel/ids';
import { type CardState, isStarted, LEARNING, RELEARNING } from '../scheduling/card';
import { retrievability } from '../scheduling/fsrs';
import type { StudyDay } from '../scheduling/study-day';

/** `learning`: asked again within the day. `young` and `mature`: remembered for days, or for three weeks. */
export type MemoryState = 'unseen' | 'learning' | 'young' | 'mature';

/** Anki calls a card mature from an interval of 21 days on. */
const MATURE_FROM_DAYS = 21;

/** A concept with what is known of the learner's memory of it. */
export interface KnownConcept {
  id: ConceptId;
  topic: TopicId;
  /** How much it counts in a mean, e.g. how many exam tasks it belongs to. */
  weight: number;
  card: Pick<CardState, 'state' | 'stability' | 'lastDay' | 'dueDay' | 'scheduledDays'> | null;
}

export interface ConceptMastery {
  id: ConceptId;
  topic: TopicId;
  state: MemoryState;
  /** Chance of recall today, 0 to 1; 0 for a concept never answered. */
  recall: number;
  dueDay: StudyDay | null;
}

export interface Mastery {
  /** Weighted mean chance of recall over all concepts, unseen ones counting 0. */
  recall: number;
  concepts: number;
  /** Concepts answered at least once: what the mean rests on. */
  seen: number;
  states: Readonly<Record<MemoryState, number>>;
}

export const memoryState = (card: KnownConcept['card']): MemoryState => {
  if (!card || !isStarted(card)) return 'unseen';
  if (card.state === LEARNING || card.state === RELEARNING) return 'learning';
  return card.scheduledDays >= MATURE_FROM_DAYS ? 'mature' : 'young';
};

export const conceptMastery = ({ id, topic, card }: KnownConcept, today: StudyDay): ConceptMastery => ({
  id,
  topic,
  state: memoryState(card),
  recall: card ? retrievability(card, today) : 0,
  dueDay: card && isStarted(card) ? card.dueDay : null,
});

/** Mastery over a set of concepts; an empty set has none. */
export function masteryOf(concepts: readonly KnownConcept[], today: StudyDay): Mastery {
  const states = { unseen: 0, learning: 0, young: 0, mature: 0 };
  let weighted = 0;
  let weights = 0;
  for (const concept of concepts) {
    const { state, recall } = conceptMastery(concept, today);
    states[state] += 1;
    weighted += concept.weight * recall;
    weights += concept.weight;
  }
  return {
    recall: weights === 0 ? 0 : weighted / weights,
    concepts: concepts.length,
    seen: concepts.length - states.unseen,
    states,
  };
}

/** A concept's answers so far. */
export interface ConceptEvidence {
  id: ConceptId;
  answers: number;
  correct: number;
  recall: number;
}

/** Prior of two answers, one right: a single mistake does not outrank nine of ten. */
const PRIOR_ANSWERS = 2;
const PRIOR_RIGHT = 1;

/**
 * Concepts the learner is weakest in, the weakest first: the smoothed share right times the chance of recall
 * today. Only concepts with answers are judged.
 */
export function weakest<C extends ConceptEvidence>(concepts: readonly C[], count: number): C[] {
  const strength = ({ answers, correct, recall }: C): number =>
    ((correct + PRIOR_RIGHT) / (answers + PRIOR_ANSWERS)) * recall;
  return concepts
    .filter(({ answers }) => answers > 0)
    .sort((a, b) => strength(a) - strength(b) || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}
