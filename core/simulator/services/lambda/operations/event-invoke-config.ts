import { SECOND_MS } from '../../../../kernel/time';
import { parseArn } from '../../../engine/arn';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  DeleteFunctionEventInvokeConfigRequest,
  FunctionEventInvokeConfig,
  GetFunctionEventInvokeConfigRequest,
  ListFunctionEventInvokeConfigsRequest,
  ListFunctionEventInvokeConfigsResponse,
  PutFunctionEventInvokeConfigRequest,
  UpdateFunctionEventInvokeConfigRequest,
} from '../../../shapes/generated/lambda.types';
import { functionOf, guardFunction, locateFunction, qualifierOf, versionOf } from '../function-name';
import { page } from '../page';
import { invalidParameter, notFound } from '../refusals';
import type { EventInvokeConfig, LambdaFunction, LambdaState } from '../state';

const TARGETS = ['sqs', 'sns', 'lambda', 'events', 's3'];

/** Destinations are a standard queue or topic, a function or a bus; a bucket only takes failures. */
function checkDestination(target: string | undefined, onSuccess: boolean): void {
  if (target === undefined || target === '') return;
  const service = parseArn(target)?.service ?? '';
  if (!TARGETS.includes(service) || (service === 's3' && onSuccess))
    throw invalidParameter(`The provided destination config DestinationConfig is invalid: ${target}`);
  if ((service === 'sqs' || service === 'sns') && target.endsWith('.fifo'))
    throw invalidParameter(
      `The destination ARN ${target} is invalid. FIFO queues and topics are not supported.`,
    );
}

const described = (
  fn: LambdaFunction,
  qualifier: string,
  config: EventInvokeConfig,
): FunctionEventInvokeConfig => ({
  // The one timestamp of this API that travels as seconds.
  LastModified: Math.floor(config.lastModified / SECOND_MS) * SECOND_MS,
  FunctionArn: `${fn.arn}:${qualifier}`,
  ...(config.maximumRetryAttempts !== undefined && { MaximumRetryAttempts: config.maximumRetryAttempts }),
  ...(config.maximumEventAgeSec !== undefined && { MaximumEventAgeInSeconds: config.maximumEventAgeSec }),
  DestinationConfig: {
    OnSuccess: config.onSuccess === undefined ? {} : { Destination: config.onSuccess },
    OnFailure: config.onFailure === undefined ? {} : { Destination: config.onFailure },
  },
});

type ChangeRequest = PutFunctionEventInvokeConfigRequest | UpdateFunctionEventInvokeConfigRequest;

function change(input: ChangeRequest, ctx: Ctx<LambdaState>, before: EventInvokeConfig | undefined) {
  const fn = functionOf(input, ctx);
  const qualifier = qualifierOf(input) ?? '$LATEST';
  versionOf(fn, qualifier, ctx);
  const { OnSuccess, OnFailure } = input.DestinationConfig ?? {};
  checkDestination(OnSuccess?.Destination, true);
  checkDestination(OnFailure?.Destination, false);
  const config = {
    maximumRetryAttempts: input.MaximumRetryAttempts ?? before?.maximumRetryAttempts,
    maximumEventAgeSec: input.MaximumEventAgeInSeconds ?? before?.maximumEventAgeSec,
    onSuccess: OnSuccess ? OnSuccess.Destination || undefined : before?.onSuccess,
    onFailure: OnFailure ? OnFailure.Destination || undefined : before?.onFailure,
    lastModified: ctx.now,
  };
  fn.eventInvokeConfigs.set(qualifier, config);
  return described(fn, qualifier, config);
}

export const putFunctionEventInvokeConfig: Operation<
  LambdaState,
  PutFunctionEventInvokeConfigRequest,
  FunctionEventInvokeConfig
> = { locate: locateFunction, guard: guardFunction, run: (input, ctx) => change(input, ctx, undefined) };

export const updateFunctionEventInvokeConfig: Operation<
  LambdaState,
  UpdateFunctionEventInvokeConfigRequest,
  FunctionEventInvokeConfig
> = {
  locate: locateFunction,
  guard: guardFunction,
  run: (input, ctx) => change(input, ctx, configOf(input, ctx).config),
};

type NamesConfig = GetFunctionEventInvokeConfigRequest;

function configOf(input: NamesConfig, ctx: Ctx<LambdaState>) {
  const fn = functionOf(input, ctx);
  const qualifier = qualifierOf(input) ?? '$LATEST';
  const config = fn.eventInvokeConfigs.get(qualifier);
  if (!config) throw notFound(`The function ${fn.arn}:${qualifier} doesn't have an EventInvokeConfig`);
  return { fn, qualifier, config };
}

export const getFunctionEventInvokeConfig: Operation<LambdaState, NamesConfig, FunctionEventInvokeConfig> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const { fn, qualifier, config } = configOf(input, ctx);
    return described(fn, qualifier, config);
  },
};

export const deleteFunctionEventInvokeConfig: Operation<
  LambdaState,
  DeleteFunctionEventInvokeConfigRequest,
  object
> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const { fn, qualifier } = configOf(input, ctx);
    fn.eventInvokeConfigs.delete(qualifier);
    return {};
  },
};

export const listFunctionEventInvokeConfigs: Operation<
  LambdaState,
  ListFunctionEventInvokeConfigsRequest,
  ListFunctionEventInvokeConfigsResponse
> = {
  locate: locateFunction,
  guard: guardFunction,
  run(input, ctx) {
    const fn = functionOf(input, ctx);
    const { items, NextMarker } = page([...fn.eventInvokeConfigs], input);
    return {
      FunctionEventInvokeConfigs: items.map(([qualifier, config]) => described(fn, qualifier, config)),
      ...(NextMarker !== undefined && { NextMarker }),
    };
  },
};
