import type { Certainty } from '../questions/item';
import { AGAIN, GOOD, type Rating } from './card';

/** Wrong: Again. Right but guessed: Again, as luck is not memory. Right otherwise: Good. Time plays no part. */
export const ratingOf = (correct: boolean, certainty: Certainty): Rating =>
  correct && certainty !== 'guess' ? GOOD : AGAIN;
