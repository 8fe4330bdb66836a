import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { type Played, scriptOf, type WorldScript } from '../proof-by-simulation/script';
import { PROOF_SEED, Simulation } from '../proof-by-simulation/simulation';
import { invocationOf } from './invocation';
import { batchOf, type PartialParams } from './params';
import { callBatch, invoke } from './simulate';

/** The batch and what happens to it: the same whichever option one believes in. */
export function scenario(p: PartialParams, _option: OptionId, limits: Limits): WorldScript {
  const played: Played[] = [];
  play(p, Simulation.open(limits, played));
  return scriptOf(PROOF_SEED, played);
}

function play(p: PartialParams, world: Simulation): void {
  switch (p.direction) {
    case 'send':
    case 'delete':
      callBatch(p, world);
      break;
    case 'fate':
      invoke(invocationOf(p), world);
      break;
    case 'reported':
      invoke({ size: p.size, fifo: false, reports: true, result: p.listed }, world);
      break;
    case 'fifo': {
      const result = batchOf(p).filter((message) => message >= p.at);
      invoke({ size: p.size, fifo: true, reports: true, result }, world);
    }
  }
}
