import type { Limits } from '../../facts/limits';
import type { Proof, Solved } from '../contract';
import { proveChoice, proveNumber } from '../proof-by-simulation/experiment';
import { sameAs } from '../verdict';
import { experimentOf } from './experiments';
import type { GroupParams } from './params';

/** Sends to a FIFO queue in a simulated account, lets workers hold messages and looks what others get. */
export function prove(p: GroupParams, { structure }: Solved, limits: Limits): Proof {
  if (structure.kind === 'case') return sameAs('simulation', false, []);
  return structure.kind === 'numeric'
    ? proveNumber(structure, limits, experimentOf(p))
    : proveChoice(structure, limits, experimentOf(p));
}
