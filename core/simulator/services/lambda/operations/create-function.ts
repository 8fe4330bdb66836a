import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type { CreateFunctionRequest, FunctionConfiguration } from '../../../shapes/generated/lambda.types';
import { configurationOf } from '../configuration';
import { functionArn, guardFunction, locateFunction, parseFunctionName } from '../function-name';
import { conflict } from '../refusals';
import { checkSettings, codeOf, withSettings } from '../settings';
import type { FunctionVersion, LambdaFunction, LambdaState } from '../state';
import { publish } from '../versions';

export const createFunction: Operation<LambdaState, CreateFunctionRequest, FunctionConfiguration> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const { name } = parseFunctionName(input.FunctionName);
    const arn = functionArn(ctx, name);
    if (ctx.state.functions.has(name)) throw conflict(`Function already exist: ${name}`);
    checkSettings(input, ctx);
    const fn = newFunction(name, arn, withSettings(firstVersion(input, ctx), input));
    for (const [key, value] of Object.entries(input.Tags ?? {})) fn.tags.set(key, value);
    ctx.state.functions.set(name, fn);
    ctx.emit('FunctionCreated', { function: arn });
    const version = input.Publish ? publish(fn, ctx, input.Description) : fn.latest;
    return configurationOf(fn, version, ctx);
  },
};

const MEMORY_MB = 128;

const firstVersion = (input: CreateFunctionRequest, ctx: Ctx<LambdaState>): FunctionVersion => ({
  version: '$LATEST',
  description: '',
  runtime: input.Runtime ?? '',
  handler: input.Handler ?? '',
  role: input.Role,
  timeoutSec: limit(ctx.limits, 'lambda.timeout.default'),
  memoryMb: MEMORY_MB,
  environment: {},
  deadLetterArn: undefined,
  ...codeOf(input.Code.ZipFile),
  behavior: undefined,
  lastModified: ctx.now,
  revisionId: ctx.uuid(),
});

const newFunction = (name: string, arn: string, latest: FunctionVersion): LambdaFunction => ({
  name,
  arn,
  latest,
  versions: new Map(),
  published: 0,
  aliases: new Map(),
  reservedConcurrency: undefined,
  eventInvokeConfigs: new Map(),
  policies: new Map(),
  tags: new Map(),
  running: 0,
});
