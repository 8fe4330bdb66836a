import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  Concurrency,
  DeleteFunctionConcurrencyRequest,
  GetAccountSettingsResponse,
  GetFunctionConcurrencyRequest,
  GetFunctionConcurrencyResponse,
  PutFunctionConcurrencyRequest,
} from '../../../shapes/generated/lambda.types';
import { reservedSum } from '../execution/concurrency';
import { functionOf, guardFunction, locateFunction } from '../function-name';
import { invalidParameter } from '../refusals';
import type { LambdaState } from '../state';

/** Reserves concurrency; at least the unreserved minimum stays for all other functions. */
export const putFunctionConcurrency: Operation<LambdaState, PutFunctionConcurrencyRequest, Concurrency> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const wanted = input.ReservedConcurrentExecutions;
    const least = limit(ctx.limits, 'lambda.concurrency.unreserved.min');
    const pool = limit(ctx.limits, 'lambda.concurrency.account.default') - reservedSum(ctx.state, fn);
    if (pool - wanted < least)
      throw invalidParameter(
        `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${least}].`,
      );
    fn.reservedConcurrency = wanted;
    ctx.emit('ConcurrencyReserved', { function: fn.arn, reserved: wanted });
    return { ReservedConcurrentExecutions: wanted };
  },
};

export const getFunctionConcurrency: Operation<
  LambdaState,
  GetFunctionConcurrencyRequest,
  GetFunctionConcurrencyResponse
> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const { reservedConcurrency } = functionOf(input, ctx);
    return reservedConcurrency === undefined ? {} : { ReservedConcurrentExecutions: reservedConcurrency };
  },
};

export const deleteFunctionConcurrency: Operation<LambdaState, DeleteFunctionConcurrencyRequest, object> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    fn.reservedConcurrency = undefined;
    ctx.emit('ConcurrencyReleased', { function: fn.arn });
    return {};
  },
};

export const getAccountSettings: Operation<LambdaState, object, GetAccountSettingsResponse> = {
  run(_input, ctx) {
    const all = limit(ctx.limits, 'lambda.concurrency.account.default');
    const functions = [...ctx.state.functions.values()];
    return {
      AccountLimit: {
        ConcurrentExecutions: all,
        UnreservedConcurrentExecutions: all - reservedSum(ctx.state),
      },
      AccountUsage: {
        FunctionCount: functions.length,
        TotalCodeSize: functions.reduce((sum, { latest }) => sum + latest.codeSize, 0),
      },
    };
  },
};
