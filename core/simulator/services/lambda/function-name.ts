import type { Command, Ctx, Guard, Place } from '../../engine/contract';
import { notFound } from './refusals';
import type { Alias, FunctionVersion, LambdaFunction, LambdaState } from './state';

/** What a `FunctionName` names: `orders`, `orders:live`, `111122223333:function:orders`, or a whole ARN. */
export interface NamedFunction {
  readonly name: string;
  readonly qualifier: string | undefined;
  readonly account: string | undefined;
  readonly region: string | undefined;
}

const ARN = /^arn:[^:]+:lambda:([^:]+):(\d{12}):function:([^:]+)(?::([^:]+))?$/;
const PARTIAL = /^(?:(\d{12}):)?(?:function:)?([^:]+)(?::([^:]+))?$/;

export function parseFunctionName(text: string): NamedFunction {
  const full = ARN.exec(text);
  if (full) {
    const [, region, account, name = '', qualifier] = full;
    return { name, qualifier, account, region };
  }
  const [, account, name = text, qualifier] = PARTIAL.exec(text) ?? [];
  return { name, qualifier, account, region: undefined };
}

interface NamesFunction {
  readonly FunctionName?: string | undefined;
  readonly Qualifier?: string | undefined;
}

/** An ARN leads to the account it names; its Region is the endpoint's. */
export function locateFunction({ FunctionName = '' }: NamesFunction, { caller, region }: Command): Place {
  return { account: parseFunctionName(FunctionName).account ?? caller.account, region };
}

export const functionArn = ({ account, region }: Place, name: string): string =>
  `arn:aws:lambda:${region}:${account}:function:${name}`;

/** The function of a request. Refuses with ResourceNotFoundException, as Lambda words it. */
export function functionOf(
  { FunctionName = '', Qualifier }: NamesFunction,
  ctx: Ctx<LambdaState>,
): LambdaFunction {
  const { name, qualifier = Qualifier } = parseFunctionName(FunctionName);
  const found = ctx.state.functions.get(name);
  if (!found) throw functionNotFound(ctx, name, qualifier);
  return found;
}

export function functionNotFound(place: Place, name: string, qualifier: string | undefined) {
  const suffix = qualifier === undefined ? '' : `:${qualifier}`;
  return notFound(`Function not found: ${functionArn(place, name)}${suffix}`);
}

/** The qualifier of a request: from the name, else its own member; undefined means the function itself. */
export const qualifierOf = ({ FunctionName = '', Qualifier }: NamesFunction): string | undefined =>
  parseFunctionName(FunctionName).qualifier ?? Qualifier;

/** `$LATEST`, a published version, or the version an alias points to. */
export function versionOf(
  fn: LambdaFunction,
  qualifier: string | undefined,
  place: Place,
): { version: FunctionVersion; alias: Alias | undefined } {
  if (qualifier === undefined || qualifier === '$LATEST') return { version: fn.latest, alias: undefined };
  const alias = fn.aliases.get(qualifier);
  const version = fn.versions.get(alias?.version ?? qualifier);
  if (version) return { version, alias };
  if (alias?.version === '$LATEST') return { version: fn.latest, alias };
  throw functionNotFound(place, fn.name, qualifier);
}

/** What every operation on a function needs leave for: the function's ARN, with its resource policy. */
export function guardFunction(input: NamesFunction, ctx: Ctx<LambdaState>): Guard {
  const { name } = parseFunctionName(input.FunctionName ?? '');
  const qualifier = qualifierOf(input);
  const arn = `${functionArn(ctx, name)}${qualifier === undefined ? '' : `:${qualifier}`}`;
  const fn = ctx.state.functions.get(name);
  const policy = fn && policyText(fn, qualifier);
  return policy === undefined ? { arn } : { arn, policy };
}

/** The resource policy as JSON text, or undefined where no statement stands. */
export function policyText(fn: LambdaFunction, qualifier: string | undefined): string | undefined {
  const statements = fn.policies.get(qualifier ?? '');
  if (!statements || statements.size === 0) return undefined;
  return JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: [...statements.values()] });
}
