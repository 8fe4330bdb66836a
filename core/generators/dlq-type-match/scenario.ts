import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { scriptOf, type WorldScript } from '../proof-by-simulation/script';
import { PROOF_SEED } from '../proof-by-simulation/simulation';
import { type DlqParams, type Setup, setupId } from './params';
import { recordSetup } from './simulate';

export const isWatchable = ({ direction }: DlqParams): boolean => direction !== 'match';

/** The source and the receiver as an option sets them up, and an event that fails. */
export function scenario(p: DlqParams, option: OptionId, limits: Limits): WorldScript | undefined {
  const setup = setupOf(p, option);
  return setup && p.direction !== 'match'
    ? scriptOf(PROOF_SEED, recordSetup(p.source, setup, limits))
    : undefined;
}

function setupOf(p: DlqParams, option: OptionId): Setup | undefined {
  switch (p.direction) {
    case 'match':
      return undefined;
    case 'fault':
      return p.setup;
    case 'place': {
      const place = p.places.find((each) => each === option);
      return place && { place, kind: p.source.endsWith('fifo') ? 'fifo' : 'standard', site: 'here' };
    }
    default:
      return p.setups.find((each) => setupId(each) === option);
  }
}
