import type { Limits } from '../../facts/limits';
import { memoByLimits } from '../proof-by-simulation/memo';
import { Simulation } from '../proof-by-simulation/simulation';
import { fail, makeAccount, REACTIONS, type Reaction, succeedsLater } from './account';
import { type ErrorId, errorOf } from './errors';

/** What a client finds out about an error: it is as shown, and waiting helps or not. */
export type Found = 'passing' | 'lasting' | 'another';

/**
 * Makes the call fail, compares with what learners are shown, waits and makes the same call again. The registry's
 * list of what SDKs retry has to come to the same.
 */
export function tried(world: Simulation, id: ErrorId): Found {
  const { error, again } = fail(world, id);
  world.look();
  const { code, status, message = '' } = errorOf(id);
  const isShown =
    [error.code, error.queryCode].includes(code) &&
    error.status === status &&
    error.message.startsWith(message);
  const isPassing = succeedsLater(world, again);
  if (!isShown || isPassing !== isListed(world.limits, code, status)) return 'another';
  return isPassing ? 'passing' : 'lasting';
}

/** Whether the registry names the code of an error as throttling, or its status as one to retry. */
export const isListed = (limits: Limits, code: string, status: number): boolean =>
  listOf(limits, 'sdk.retry.throttleCodes').includes(code) ||
  listOf(limits, 'sdk.retry.retryable.http').includes(String(status));

const listOf = (limits: Limits, fact: string): readonly string[] => String(limits[fact]).split(', ');

const accounts = memoByLimits<Simulation>();
/** An account of its own for one error. */
function account(limits: Limits): Simulation {
  const make = (): Simulation => {
    const world = Simulation.open(limits);
    makeAccount(world);
    return world;
  };
  return accounts(limits, 'account', make).fork();
}

const found = memoByLimits<Found>();
/** The same, in an account of its own. */
export const triedAlone = (limits: Limits, id: ErrorId): Found =>
  found(limits, id, () => tried(account(limits), id));

const cured = memoByLimits<'yes' | 'no'>();
/** Whether the call succeeds once somebody has reacted in that way. */
export const cures = (limits: Limits, id: ErrorId, reaction: Reaction): boolean =>
  cured(limits, `${id} ${reaction}`, () => {
    const world = account(limits);
    return REACTIONS[reaction](world, fail(world, id)) ? 'yes' : 'no';
  }) === 'yes';
