import type { Caller, Command, Outcome, Sink, Ticket } from '@/core/simulator/engine/contract';
import { readPlain } from '@/core/simulator/engine/plain';
import { World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from './limits';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';
/** 2026-01-01T00:00:00Z. */
export const START = 1_767_225_600_000;
export const PLACE = { account: ACCOUNT, region: REGION };

/** The root user of an account: allowed everything in it. */
export const rootOf = (account: string): Caller => ({
  kind: 'root',
  account,
  arn: `arn:aws:iam::${account}:root`,
});

interface TestWorldOptions {
  seed?: number | string;
  profile?: 'exam' | 'today';
  sink?: Sink;
}

export function testWorld({ seed = 1, profile = 'today', sink }: TestWorldOptions = {}): World {
  return World.create({
    services: SERVICES,
    seed,
    limits: LIMITS[profile],
    startAt: START,
    ...(sink && { sink }),
  });
}

type CommandOptions = Partial<Omit<Command, 'service' | 'operation' | 'input'>>;

/** `send(world, 'sqs.SendMessage', {...})` as the root user of the test account, unless told otherwise. */
export function send(
  world: World,
  call: string,
  input: object = {},
  { caller = rootOf(ACCOUNT), region = REGION, context }: CommandOptions = {},
): Ticket {
  const [service = '', operation = ''] = call.split('.');
  return world.submit({
    service,
    operation,
    input: input as Command['input'],
    caller,
    region,
    ...(context && { context }),
  });
}

/** The output of a call that must succeed at once. */
export function call<O = Record<string, unknown>>(
  world: World,
  name: string,
  input: object = {},
  options: CommandOptions = {},
): O {
  const { outcome } = send(world, name, input, options);
  if (!outcome) throw new Error(`${name} is pending`);
  if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.error.code}: ${outcome.error.message}`);
  return outcome.output as O;
}

/** The error of a call that must be refused at once. */
export function refusal(world: World, name: string, input: object = {}, options: CommandOptions = {}) {
  const { outcome } = send(world, name, input, options);
  return errorOf(outcome, name);
}

export function errorOf(outcome: Outcome | undefined, name: string) {
  if (!outcome) throw new Error(`${name} is pending`);
  if (outcome.ok) throw new Error(`${name} succeeded with ${JSON.stringify(outcome.output)}`);
  return outcome.error;
}

/** Lets time pass. */
export function pass(world: World, seconds: number): void {
  const { complete } = world.advanceTo(world.now + Math.round(seconds * 1_000));
  if (!complete) throw new Error('the world is too busy to advance');
}

/** What the services hold, without the engine's counters: what a refused request must not change. */
export function heldBy(world: World): unknown {
  const { partitions } = readPlain(world.snapshot()) as { partitions: { state: unknown }[] };
  return partitions.map(({ state }) => state);
}
