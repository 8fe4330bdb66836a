import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { scriptFor } from '../proof-by-simulation/experiment';
import type { WorldScript } from '../proof-by-simulation/script';
import { experimentOf as retentionOf } from '../retention-and-dlq/experiments';
import { experimentOf as visibilityOf } from '../visibility-timeout/experiments';
import type { PipelineParams } from './params';
import { placeExperiment } from './places';

export function isWatchable(p: PipelineParams, option: OptionId): boolean {
  const [part] = option.split('/');
  return part === 'place' || part === 'left' || (part === 'timeout' && p.timeout?.direction === 'fits');
}

/** The world of a part's option, where the part has one. */
export function scenario(p: PipelineParams, option: OptionId, limits: Limits): WorldScript | undefined {
  const [part, inside = ''] = option.split('/');
  if (part === 'place') return scriptFor(inside, limits, placeExperiment(p));
  if (part === 'left' && p.left) return scriptFor(inside, limits, retentionOf(p.left));
  if (part === 'timeout' && p.timeout?.direction === 'fits')
    return scriptFor(inside, limits, visibilityOf({ ...p.timeout, direction: 'fits' }));
  return undefined;
}
