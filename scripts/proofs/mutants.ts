/** What became of the mutants of one kind. */
export interface Mutants {
  readonly kind: 'keys' | 'facts' | 'rules' | 'all';
  /** Those that a proof noticed. */
  readonly caught: number;
  /** Those that no proof noticed, but the simulator's own tests did. */
  readonly tested: number;
  /** Those that nothing noticed, in words. */
  readonly escaped: readonly string[];
}

export type Outcome = 'caught' | 'tested' | 'escaped';

/** Sorts mutants by what noticed them. */
export const counted = (kind: Mutants['kind'], tried: readonly (readonly [string, Outcome])[]): Mutants => ({
  kind,
  caught: tried.filter(([, outcome]) => outcome === 'caught').length,
  tested: tried.filter(([, outcome]) => outcome === 'tested').length,
  escaped: tried.filter(([, outcome]) => outcome === 'escaped').map(([mutant]) => mutant),
});
