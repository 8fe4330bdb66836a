import type { Limits } from '../../facts/limits';
import { limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import { invokeAsync, makeFunction } from '../proof-by-simulation/functions';
import { arnOf, makeQueue } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';

/** An asynchronous invocation of a function that fails every time. Times in seconds. */
export interface FailingEvent {
  /** How long each run takes until it fails. */
  readonly runs: number;
  /** MaximumRetryAttempts; undefined where it is left as it is. */
  readonly retries: number | undefined;
  /** Retries where nothing is set. */
  readonly retriesDefault: number;
  /** MaximumEventAgeInSeconds; undefined where it is left as it is. */
  readonly age: number | undefined;
  /** Whether reserved concurrency is 0. */
  readonly blocked: boolean;
  /** Waits before the first and the second retry. */
  readonly waits: readonly [number, number];
}

const FUNCTION = 'worker';
export const FAILURES = 'failures';
const TIMEOUT_SEC = 900;

/** Level 2 adds the maximum age and a function that may not run; level 3 brings the age close to a retry. */
export function drawEvent(rng: Rng, level: Level, limits: Limits, mayExpire: boolean): FailingEvent {
  const retriesDefault = limit(limits, 'lambda.async.retries.default');
  const waits = [
    limit(limits, 'lambda.async.retryDelay.first'),
    limit(limits, 'lambda.async.retryDelay.second'),
  ] as const;
  const runs = rng.int(1, level === 1 ? 30 : 120);
  const retries = rng.pick([undefined, 0, 1, 2]);
  const starts = startsOf({ runs, waits });
  const near =
    level === 3 ? rng.pick(starts.slice(1)) + rng.pick([-1, 1]) * rng.int(1, 20) : rng.int(1, 60) * 10;
  const age = mayExpire && level > 1 && rng.int(0, 3) > 0 ? Math.max(60, near) : undefined;
  const blocked = mayExpire && level > 1 && rng.int(0, 7) === 0;
  return { runs, retries, retriesDefault, age, blocked, waits };
}

/** When each run starts, counted from the call, if none is left out. */
export const startsOf = ({
  runs,
  waits: [first, second],
}: Pick<FailingEvent, 'runs' | 'waits'>): readonly number[] => [
  0,
  runs + first,
  runs + first + runs + second,
];

export const eventKey = (q: FailingEvent): string => `${q.runs}|${q.retries}|${q.age}|${q.blocked}`;

/** The function with its settings, and a queue for what failed. */
export function makeFailing(world: Simulation, { runs, retries, age, blocked }: FailingEvent): void {
  makeQueue(world, FAILURES);
  makeFunction(
    world,
    FUNCTION,
    { durationMs: runs * 1_000, rules: [{ effect: { throws: { message: 'failed' } } }] },
    { timeoutSec: TIMEOUT_SEC },
  );
  world.must('lambda.PutFunctionEventInvokeConfig', {
    FunctionName: FUNCTION,
    ...(retries !== undefined && { MaximumRetryAttempts: retries }),
    ...(age !== undefined && { MaximumEventAgeInSeconds: age }),
    DestinationConfig: { OnFailure: { Destination: arnOf(FAILURES) } },
  });
  if (blocked)
    world.must('lambda.PutFunctionConcurrency', { FunctionName: FUNCTION, ReservedConcurrentExecutions: 0 });
}

export const invoke = (world: Simulation): void => invokeAsync(world, FUNCTION);

/** How often the function was started. */
export const runsSeen = (world: Simulation): number =>
  world.events.filter(({ type }) => type === 'InvocationStarted').length;
