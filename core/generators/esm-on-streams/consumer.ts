import type { Behavior } from '../../simulator/services/lambda/behavior/behavior';
import { makeFunction, mapSource } from '../proof-by-simulation/functions';
import { arnOf, makeQueue, receiveAll } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeStream, put, STREAM, streamArnOf } from '../proof-by-simulation/streams';

export const FUNCTION = 'worker';
export const FAILED = 'failed';
const TIMEOUT_SEC = 30;

/** A stream, a queue for failures and a function; nothing reads yet. */
export function makeConsumer(world: Simulation, shards: number, behavior: Behavior): void {
  makeStream(world, { ShardCount: shards });
  makeQueue(world, FAILED);
  makeFunction(world, FUNCTION, behavior, { timeoutSec: TIMEOUT_SEC });
}

/** Lets the function read the stream from its oldest record on. */
export const map = (world: Simulation, settings: object): string =>
  mapSource(world, streamArnOf(STREAM), FUNCTION, { StartingPosition: 'TRIM_HORIZON', ...settings });

/** The setting that sends a note on what was given up to the queue. */
export const TO_QUEUE = { DestinationConfig: { OnFailure: { Destination: arnOf(FAILED) } } };

/** A function that fails for records which are marked as bad. */
export const FAILS_FOR_BAD: Behavior = {
  durationMs: 0,
  rules: [
    {
      when: { left: { path: 'data.bad' }, is: '=', right: true },
      effect: { throws: { message: 'bad record' } },
    },
  ],
};

export const putRecord = (world: Simulation, n: number, key: string, bad = false): unknown =>
  put(world, JSON.stringify({ n, bad }), key);

/** How many invocations began since then. */
export const startedSince = (world: Simulation, from: number): number =>
  world.events.slice(from).filter(({ type }) => type === 'InvocationStarted').length;

/** Whether an invocation succeeded since then. */
export const succeededSince = (world: Simulation, from: number): boolean =>
  world.events.slice(from).some(({ type }) => type === 'InvocationSucceeded');

/** Whether a note on a record that was given up lies in the queue. */
export const isNoted = (world: Simulation): boolean => receiveAll(world, FAILED).length > 0;
