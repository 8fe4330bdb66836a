import type { Operation } from '../../../engine/contract';
import type {
  AliasConfiguration,
  CreateAliasRequest,
  DeleteAliasRequest,
  GetAliasRequest,
  ListAliasesRequest,
  ListAliasesResponse,
  UpdateAliasRequest,
} from '../../../shapes/generated/lambda.types';
import { functionOf, guardFunction, locateFunction, versionOf } from '../function-name';
import { page } from '../page';
import { conflict, notFound } from '../refusals';
import type { Alias, LambdaFunction, LambdaState } from '../state';
import { checkRevision } from './functions';

function aliasOf(fn: LambdaFunction, name: string): Alias {
  const alias = fn.aliases.get(name);
  if (!alias) throw notFound(`Cannot find alias arn: ${fn.arn}:${name}`);
  return alias;
}

const described = (fn: LambdaFunction, alias: Alias): AliasConfiguration => ({
  AliasArn: `${fn.arn}:${alias.name}`,
  Name: alias.name,
  FunctionVersion: alias.version,
  Description: alias.description,
  RevisionId: alias.revisionId,
  ...(Object.keys(alias.weights).length > 0 && {
    RoutingConfig: { AdditionalVersionWeights: alias.weights },
  }),
});

export const createAlias: Operation<LambdaState, CreateAliasRequest, AliasConfiguration> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    versionOf(fn, input.FunctionVersion, ctx);
    if (fn.aliases.has(input.Name)) throw conflict(`Alias already exists: ${fn.arn}:${input.Name}`);
    const alias = {
      name: input.Name,
      version: input.FunctionVersion,
      weights: input.RoutingConfig?.AdditionalVersionWeights ?? {},
      description: input.Description ?? '',
      revisionId: ctx.uuid(),
    };
    fn.aliases.set(alias.name, alias);
    return described(fn, alias);
  },
};

export const getAlias: Operation<LambdaState, GetAliasRequest, AliasConfiguration> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    return described(fn, aliasOf(fn, input.Name));
  },
};

export const updateAlias: Operation<LambdaState, UpdateAliasRequest, AliasConfiguration> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const alias = aliasOf(fn, input.Name);
    checkRevision(input.RevisionId, alias.revisionId);
    if (input.FunctionVersion !== undefined) versionOf(fn, input.FunctionVersion, ctx);
    alias.version = input.FunctionVersion ?? alias.version;
    alias.weights = input.RoutingConfig?.AdditionalVersionWeights ?? alias.weights;
    alias.description = input.Description ?? alias.description;
    alias.revisionId = ctx.uuid();
    return described(fn, alias);
  },
};

/** Deleting an alias that is not there succeeds, as on AWS. */
export const deleteAlias: Operation<LambdaState, DeleteAliasRequest, object> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    functionOf(input, ctx).aliases.delete(input.Name);
    return {};
  },
};

export const listAliases: Operation<LambdaState, ListAliasesRequest, ListAliasesResponse> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const aliases = [...fn.aliases.values()].filter(
      ({ version }) => input.FunctionVersion === undefined || version === input.FunctionVersion,
    );
    const { items, NextMarker } = page(aliases, input);
    return {
      Aliases: items.map((alias) => described(fn, alias)),
      ...(NextMarker !== undefined && { NextMarker }),
    };
  },
};
