import type { Ctx, Operation } from '../../../engine/contract';
import type {
  FunctionConfiguration,
  GetFunctionConfigurationRequest,
  GetFunctionRequest,
  GetFunctionResponse,
  ListFunctionsRequest,
  ListFunctionsResponse,
  ListVersionsByFunctionRequest,
  ListVersionsByFunctionResponse,
  PublishVersionRequest,
} from '../../../shapes/generated/lambda.types';
import { configurationOf } from '../configuration';
import { functionOf, guardFunction, locateFunction, qualifierOf, versionOf } from '../function-name';
import { page } from '../page';
import { preconditionFailed } from '../refusals';
import type { LambdaState } from '../state';
import { publish } from '../versions';

export const getFunction: Operation<LambdaState, GetFunctionRequest, GetFunctionResponse> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const qualifier = qualifierOf(input);
    const { version } = versionOf(fn, qualifier, ctx);
    return {
      Configuration: configurationOf(fn, version, ctx, qualifier),
      Code: {
        RepositoryType: 'S3',
        Location: `https://awslambda-${ctx.region}-tasks.s3.amazonaws.com/${fn.name}`,
      },
      ...(fn.tags.size > 0 && { Tags: Object.fromEntries(fn.tags) }),
      ...(fn.reservedConcurrency !== undefined && {
        Concurrency: { ReservedConcurrentExecutions: fn.reservedConcurrency },
      }),
    };
  },
};

export const getFunctionConfiguration: Operation<
  LambdaState,
  GetFunctionConfigurationRequest,
  FunctionConfiguration
> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const qualifier = qualifierOf(input);
    return configurationOf(fn, versionOf(fn, qualifier, ctx).version, ctx, qualifier);
  },
};

export const listFunctions: Operation<LambdaState, ListFunctionsRequest, ListFunctionsResponse> = {
  run(input, ctx) {
    const functions = [...ctx.state.functions.values()].flatMap((fn) => {
      const versions = input.FunctionVersion === 'ALL' ? [...fn.versions.values(), fn.latest] : [fn.latest];
      return versions.map((version) => configurationOf(fn, version, ctx));
    });
    const { items, NextMarker } = page(functions, input);
    return { Functions: items, ...(NextMarker !== undefined && { NextMarker }) };
  },
};

export const publishVersion: Operation<LambdaState, PublishVersionRequest, FunctionConfiguration> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    checkRevision(input.RevisionId, fn.latest.revisionId);
    return configurationOf(fn, publish(fn, ctx, input.Description), ctx);
  },
};

/** A request may name the revision it thinks it changes. */
export function checkRevision(named: string | undefined, current: string): void {
  if (named !== undefined && named !== current) throw preconditionFailed();
}

export const listVersionsByFunction: Operation<
  LambdaState,
  ListVersionsByFunctionRequest,
  ListVersionsByFunctionResponse
> = {
  locate: locateFunction,
  guard: guardFunction,
  run: (input, ctx) => listVersions(input, ctx),
};

function listVersions(input: ListVersionsByFunctionRequest, ctx: Ctx<LambdaState>) {
  const fn = functionOf(input, ctx);
  const versions = [fn.latest, ...fn.versions.values()];
  const { items, NextMarker } = page(versions, input);
  return {
    Versions: items.map((version) => configurationOf(fn, version, ctx, version.version)),
    ...(NextMarker !== undefined && { NextMarker }),
  };
}
