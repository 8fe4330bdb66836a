import type { Operation } from '../../../engine/contract';
import type {
  DeleteFunctionRequest,
  FunctionConfiguration,
  UpdateFunctionCodeRequest,
  UpdateFunctionConfigurationRequest,
} from '../../../shapes/generated/lambda.types';
import { configurationOf } from '../configuration';
import { functionOf, guardFunction, locateFunction, qualifierOf, versionOf } from '../function-name';
import { conflict, invalidParameter } from '../refusals';
import { checkSettings, codeOf, withSettings } from '../settings';
import type { LambdaState } from '../state';
import { publish } from '../versions';
import { checkRevision } from './functions';

export const updateFunctionConfiguration: Operation<
  LambdaState,
  UpdateFunctionConfigurationRequest,
  FunctionConfiguration
> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    checkRevision(input.RevisionId, fn.latest.revisionId);
    checkSettings(input, ctx);
    fn.latest = { ...withSettings(fn.latest, input), lastModified: ctx.now, revisionId: ctx.uuid() };
    ctx.emit('FunctionConfigurationUpdated', { function: fn.arn });
    return configurationOf(fn, fn.latest, ctx);
  },
};

export const updateFunctionCode: Operation<LambdaState, UpdateFunctionCodeRequest, FunctionConfiguration> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    checkRevision(input.RevisionId, fn.latest.revisionId);
    const next = {
      ...fn.latest,
      ...codeOf(input.ZipFile),
      behavior: undefined,
      lastModified: ctx.now,
      revisionId: ctx.uuid(),
    };
    if (input.DryRun) return configurationOf(fn, next, ctx);
    fn.latest = next;
    ctx.emit('FunctionCodeUpdated', { function: fn.arn });
    return configurationOf(fn, input.Publish ? publish(fn, ctx, undefined) : fn.latest, ctx);
  },
};

/** Deletes the function, or one version of it. Executions under way come to their end. */
export const deleteFunction: Operation<LambdaState, DeleteFunctionRequest, object> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const qualifier = qualifierOf(input);
    if (qualifier === undefined) {
      ctx.state.functions.delete(fn.name);
      ctx.state.counters.delete(fn.name);
      ctx.emit('FunctionDeleted', { function: fn.arn });
      return {};
    }
    if (qualifier === '$LATEST')
      throw invalidParameter('$LATEST version cannot be deleted without deleting the function.');
    const { version } = versionOf(fn, qualifier, ctx);
    const alias = [...fn.aliases.values()].find((one) => one.version === version.version);
    if (alias)
      throw conflict(
        `Version ${version.version} cannot be deleted while it is referenced by alias ${alias.name}.`,
      );
    fn.versions.delete(version.version);
    return {};
  },
};
