import type { Limits } from '../../facts/limits';
import type { Proof, Solved } from '../contract';
import { proveChoice, proveNumber } from '../proof-by-simulation/experiment';
import { sameAs } from '../verdict';
import { experimentOf } from './experiments';
import type { RetentionParams } from './params';

/** Lets the hours pass in a simulated account; the solver uses formulas. */
export function prove(p: RetentionParams, { structure }: Solved, limits: Limits): Proof {
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  return structure.kind === 'numeric'
    ? proveNumber(structure, limits, experimentOf(p))
    : proveChoice(structure, limits, experimentOf(p));
}
