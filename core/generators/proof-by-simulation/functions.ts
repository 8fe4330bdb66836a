import { bytesOf } from '../../kernel/bytes';
import { LAB_PLACE } from '../../labs/lab';
import type { Behavior } from '../../simulator/services/lambda/behavior/behavior';
import type { Simulation } from './simulation';

export const functionArn = (name: string): string =>
  `arn:aws:lambda:${LAB_PLACE.region}:${LAB_PLACE.account}:function:${name}`;

/** The end of an archive without files: nothing to run. */
const EMPTY_ZIP_SIGNATURE = [0x50, 0x4b, 0x05, 0x06];
const EMPTY_ZIP_BYTES = 22;
const emptyZip = (): Uint8Array => {
  const bytes = new Uint8Array(EMPTY_ZIP_BYTES);
  bytes.set(EMPTY_ZIP_SIGNATURE);
  return bytes;
};

/** Makes a function that does as told; only before the option begins to act. */
export function makeFunction(
  world: Simulation,
  name: string,
  behavior: Behavior,
  { timeoutSec }: { timeoutSec?: number } = {},
): void {
  world.must('lambda.CreateFunction', {
    FunctionName: name,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: `arn:aws:iam::${LAB_PLACE.account}:role/worker`,
    Code: { ZipFile: emptyZip() },
    ...(timeoutSec !== undefined && { Timeout: timeoutSec }),
  });
  world.must('lambda.PutFunctionBehavior', { FunctionName: name, Behavior: behavior });
}

/** What a function does that fails at once, whatever it gets. */
export const FAILS: Behavior = { durationMs: 0, rules: [{ effect: { throws: { message: 'failed' } } }] };
/** What a function does that succeeds at once. */
export const SUCCEEDS: Behavior = { durationMs: 0 };

/** Lets a source invoke a function; the mapping is at work when this returns. */
export function mapSource(world: Simulation, sourceArn: string, name: string, settings: object = {}): string {
  const { UUID } = world.must<{ UUID: string }>('lambda.CreateEventSourceMapping', {
    FunctionName: name,
    EventSourceArn: sourceArn,
    ...settings,
  });
  world.wait(MAPPING_READY_SEC);
  return UUID;
}
const MAPPING_READY_SEC = 1;

/** Invokes a function asynchronously with an empty event. */
export const invokeAsync = (world: Simulation, name: string, payload = '{}'): void => {
  world.must('lambda.Invoke', {
    FunctionName: name,
    InvocationType: 'Event',
    Payload: bytesOf(payload),
  });
};
