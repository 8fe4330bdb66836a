import type { OptionId } from '../kernel/ids';
import type { Answer, Grade, ItemStructure } from './item';
import { rulesOf } from './kinds/list';
import type { Graded } from './kinds/rules';

/** Grades an answer: points, or invalid with a code when the learner should be asked again. */
export const grade = (structure: ItemStructure, answer: Answer): Grade =>
  gradeInPieces(structure, answer).grade;

/** Grades an answer and says which of its pieces (prompts, places, parts) were right. */
export const gradeInPieces = (structure: ItemStructure, answer: Answer): Graded =>
  rulesOf(structure).grade(structure, answer);

/** Right means all of it: a case study with one wrong part is not correct. */
export const isCorrect = (given: Grade): boolean => given.kind === 'points' && given.earned === given.total;

/** The right answer in the form a learner would give it. */
export const keyOf = (structure: ItemStructure): Answer => rulesOf(structure).keyOf(structure);

/** What statistics count of an answer, besides that it was given. */
export const choicesOf = (structure: ItemStructure, answer: Answer): readonly string[] =>
  rulesOf(structure).choices(structure, answer);

/** Wrong options chosen, by the ids that `Item.misconceptions` uses (`part/option` in a case study). */
export const wrongOptions = (structure: ItemStructure, answer: Answer): readonly OptionId[] =>
  rulesOf(structure).wrongOptions(structure, answer);
