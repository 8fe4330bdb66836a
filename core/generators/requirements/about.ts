import type { ConceptId, OptionId } from '../../kernel/ids';
import { type Choice, fittingOf } from './choices';

/**
 * What concepts other than the generator's own say of its designs: by concept and requirement the designs of which it
 * tells whether they meet that requirement.
 */
export type About = Readonly<Record<ConceptId, Readonly<Record<OptionId, readonly OptionId[]>>>>;

/** A requirement that an answer turns on, and the designs that meet it or do not. */
interface Crux {
  requirement: OptionId;
  designs: readonly OptionId[];
}

/**
 * What a choice turns on: a wrong design that misses one requirement alone looks as good as the right one to somebody
 * who does not know that it misses it, or that the right one meets it.
 */
export function cruxesOf(choice: Choice): readonly Crux[] {
  const right = fittingOf(choice);
  return choice.offered.flatMap((id) => {
    const [requirement, ...more] = choice.unmet[id] ?? [];
    return requirement === undefined || more.length > 0 ? [] : [{ requirement, designs: [id, right] }];
  });
}

/** The concept that an item is about, which turns on this: the first that tells of any of it. */
export const conceptIn = (about: About, cruxes: readonly Crux[]): ConceptId | undefined =>
  Object.keys(about).find((concept) =>
    cruxes.some(({ requirement, designs }) =>
      about[concept]?.[requirement]?.some((id) => designs.includes(id)),
    ),
  );
