import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { scriptFor } from '../proof-by-simulation/experiment';
import type { WorldScript } from '../proof-by-simulation/script';
import { experimentOf } from './experiments';
import type { VisibilityParams } from './params';

export const isWatchable = ({ direction }: VisibilityParams): boolean =>
  direction !== 'trigger' && direction !== 'life';

/** The queue, and what an option makes of it. AWS's advice and the order of steps have no world of their own. */
export const scenario = (p: VisibilityParams, option: OptionId, limits: Limits): WorldScript | undefined =>
  p.direction === 'trigger' || p.direction === 'life'
    ? undefined
    : scriptFor(option, limits, experimentOf(p));
