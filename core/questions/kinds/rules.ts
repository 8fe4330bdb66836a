import type { OptionId } from '../../kernel/ids';
import type { Rng } from '../../kernel/rng';
import type { Answer, Grade, InvalidAnswer, ItemStructure } from '../item';

/** What grading found: the grade, and for answers made of pieces whether each piece was right. */
export interface Graded {
  grade: Grade;
  /** By prompt (matching), position (ordering), option (multiple) or part (case); empty when invalid. */
  pieces: Readonly<Record<string, boolean>>;
}

/**
 * What a kind knows. Methods compare their parameters bivariantly, so that the rules of one kind fit where
 * the rules of any kind are asked for; a structure only ever meets the rules of its own kind.
 */
export interface KindRules<
  S extends ItemStructure = ItemStructure,
  A extends Answer = Extract<Answer, { kind: S['kind'] }>,
> {
  readonly kind: S['kind'];
  /** Grades an answer. An answer of another kind is invalid, never wrong. */
  grade(structure: S, answer: Answer): Graded;
  /** The right answer, in the form a learner would give it. */
  keyOf(structure: S): A;
  /** A fixed question's structure in the order one learner sees it. The key stays what it is. */
  shuffled(structure: S, rng: Rng): S;
  /** What statistics count of an answer: chosen options, or pairs and places. Bounded by the structure. */
  choices(structure: S, answer: Answer): readonly string[];
  /** Wrong options chosen, by the ids that `Item.misconceptions` uses. */
  wrongOptions(structure: S, answer: Answer): readonly OptionId[];
}

/** Not a wrong answer but no answer: the learner is asked again. */
export const invalid = (code: InvalidAnswer): Graded => ({ grade: { kind: 'invalid', code }, pieces: {} });

/** All or nothing, as on the exam. */
export const allOrNothing = (right: boolean, pieces: Readonly<Record<string, boolean>> = {}): Graded => ({
  grade: { kind: 'points', earned: right ? 1 : 0, total: 1 },
  pieces,
});
