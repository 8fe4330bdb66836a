import type { Operation } from '../../../engine/contract';
import type { Behavior } from '../behavior/behavior';
import { checkBehavior } from '../behavior/check-behavior';
import { functionOf, locateFunction } from '../function-name';
import { invalidParameter } from '../refusals';
import type { LambdaState } from '../state';

interface PutFunctionBehavior {
  readonly FunctionName: string;
  readonly Behavior: Behavior;
}

/** Gives a function a scripted behavior, as labs and proofs do. Not of AWS. */
export const putFunctionBehavior: Operation<LambdaState, PutFunctionBehavior, object> = {
  internal: true,
  locate: locateFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const fault = checkBehavior(input.Behavior);
    if (fault !== undefined) throw invalidParameter(`Behavior: ${fault}`);
    fn.latest = { ...fn.latest, behavior: input.Behavior, lastModified: ctx.now };
    return {};
  },
};
