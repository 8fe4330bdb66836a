import type { World } from '@/core/simulator/engine/world';
import type { Behavior } from '@/core/simulator/services/lambda/behavior/behavior';
import { ACCOUNT, call, pass } from '@/tests/support/simulator';

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/worker`;

/** An archive without files: nothing to run. */
export const EMPTY_ZIP = new Uint8Array(22);

interface FunctionOptions {
  name?: string;
  behavior?: Behavior;
  timeoutSec?: number;
  deadLetterArn?: string;
}

/** Makes a function, with a scripted behavior where one is given. */
export function makeFunction(
  world: World,
  { name = 'worker', behavior, timeoutSec, deadLetterArn }: FunctionOptions = {},
) {
  call(world, 'lambda.CreateFunction', {
    FunctionName: name,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: ROLE,
    Code: { ZipFile: EMPTY_ZIP },
    ...(timeoutSec !== undefined && { Timeout: timeoutSec }),
    ...(deadLetterArn !== undefined && { DeadLetterConfig: { TargetArn: deadLetterArn } }),
  });
  if (behavior) call(world, 'lambda.PutFunctionBehavior', { FunctionName: name, Behavior: behavior });
}

export const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
export const parsed = (payload: unknown): unknown =>
  JSON.parse(new TextDecoder().decode(payload as Uint8Array));

/** Lets the mapping of a source become enabled. */
export function map(world: World, sourceArn: string, settings: object = {}, name = 'worker'): string {
  const { UUID } = call<{ UUID: string }>(world, 'lambda.CreateEventSourceMapping', {
    FunctionName: name,
    EventSourceArn: sourceArn,
    ...settings,
  });
  pass(world, 1);
  return UUID;
}
