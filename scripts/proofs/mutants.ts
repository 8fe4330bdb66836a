/** What became of the mutants of one kind. */
export interface Mutants {
  readonly kind: 'keys' | 'facts' | 'rules';
  readonly caught: number;
  /** Those that no proof noticed, in words. */
  readonly escaped: readonly string[];
}

/** Sorts mutants by whether they were caught. */
export const counted = (kind: Mutants['kind'], tried: readonly (readonly [string, boolean])[]): Mutants => ({
  kind,
  caught: tried.filter(([, caught]) => caught).length,
  escaped: tried.filter(([, caught]) => !caught).map(([mutant]) => mutant),
});
