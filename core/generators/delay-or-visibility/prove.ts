import type { Limits } from '../../facts/limits';
import type { Proof, Solved } from '../contract';
import { proveChoice, proveNumber } from '../proof-by-simulation/experiment';
import { sameAs } from '../verdict';
import { experimentOf } from './experiments';
import type { DelayParams } from './params';

/** Sends, receives and changes in a simulated account what the question says, for each option anew. */
export function prove(p: DelayParams, { structure }: Solved, limits: Limits): Proof {
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  return structure.kind === 'numeric'
    ? proveNumber(structure, limits, experimentOf(p))
    : proveChoice(structure, limits, experimentOf(p));
}
