import type { ConceptId } from '../kernel/ids';

/** Concepts by direction; what is missing is about the generator's own. */
export type AboutDirections = Readonly<Record<string, ConceptId | undefined>>;

/** All that items are about besides the generator's own concept: what a plan names, and what its directions are about. */
export const asksOf = (
  named: readonly ConceptId[] = [],
  about: AboutDirections = {},
): readonly ConceptId[] => [
  ...new Set([...named, ...Object.values(about).filter((concept) => concept !== undefined)]),
];
