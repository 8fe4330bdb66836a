import type { Limits } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import { scriptFor } from '../proof-by-simulation/experiment';
import type { WorldScript } from '../proof-by-simulation/script';
import { experimentOf } from './experiments';
import type { PurgeParams } from './params';

export const isWatchable = ({ direction }: PurgeParams): boolean =>
  direction !== 'migrate' && direction !== 'match';

/** The queue with its messages, and the call made. Orders and pairs have no single world to show. */
export const scenario = (p: PurgeParams, option: OptionId, limits: Limits): WorldScript | undefined =>
  p.direction === 'migrate' || p.direction === 'match'
    ? undefined
    : scriptFor(option, limits, experimentOf(p));
