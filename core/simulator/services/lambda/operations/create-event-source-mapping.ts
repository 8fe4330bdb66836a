import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  CreateEventSourceMappingRequest,
  EventSourceMappingConfiguration,
} from '../../../shapes/generated/lambda.types';
import { functionArn, functionOf, locateFunction, qualifierOf, versionOf } from '../function-name';
import { newPoller, turn } from '../mappings/begin';
import { describeMapping } from '../mappings/describe-mapping';
import type { Mapping, StreamSettings } from '../mappings/mapping';
import {
  checkApplies,
  checkQueueMapping,
  filtersOf,
  type SourceKind,
  sourceKindOf,
  sourceOf,
} from '../mappings/mapping-settings';
import { conflict, invalidParameter } from '../refusals';
import { type LambdaState, qualifierSuffix } from '../state';

export const createEventSourceMapping: Operation<
  LambdaState,
  CreateEventSourceMappingRequest,
  EventSourceMappingConfiguration
> = {
  locate: locateFunction,
  run(input, ctx) {
    const kind = sourceKindOf(input.EventSourceArn);
    const sourceArn = input.EventSourceArn as string;
    const fn = functionOf(input, ctx);
    const qualifier = qualifierOf(input);
    const { version } = versionOf(fn, qualifier, ctx);
    checkApplies(input, kind);
    const source = sourceOf(sourceArn, kind, ctx);
    checkDuplicate(ctx, sourceArn, fn.name, qualifier, kind);
    const mapping = newMapping(input, ctx, { kind, sourceArn, functionName: fn.name, qualifier });
    if (kind === 'sqs') checkQueueMapping(mapping, source, version, ctx);
    ctx.state.mappings.set(mapping.uuid, mapping);
    ctx.emit('EventSourceMappingCreated', { mapping: mapping.uuid, source: sourceArn, function: fn.arn });
    if (input.Enabled !== false) turn(ctx, mapping, 'Creating', 'Enabled');
    return describeMapping(mapping, ctx);
  },
};

function checkDuplicate(
  ctx: Ctx<LambdaState>,
  sourceArn: string,
  name: string,
  qualifier: string | undefined,
  kind: SourceKind,
): void {
  const same = [...ctx.state.mappings.values()].find(
    (one) => one.sourceArn === sourceArn && one.functionName === name && one.qualifier === qualifier,
  );
  if (!same) return;
  const arn = `${functionArn(ctx, name)}${qualifierSuffix(qualifier)}`;
  const suffix = `Please update or delete the existing mapping with UUID ${same.uuid}`;
  throw conflict(
    kind === 'sqs'
      ? `An event source mapping with SQS arn (" ${sourceArn} ") and function (" ${arn} ") already exists. ${suffix}`
      : `The event source arn (" ${sourceArn} ") and function (" ${arn} ") provided mapping already exists. ${suffix}`,
  );
}

interface Ends {
  readonly kind: SourceKind;
  readonly sourceArn: string;
  readonly functionName: string;
  readonly qualifier: string | undefined;
}

function newMapping(input: CreateEventSourceMappingRequest, ctx: Ctx<LambdaState>, ends: Ends): Mapping {
  const { kind, sourceArn, functionName, qualifier } = ends;
  const filters = filtersOf(input, ctx);
  const stream = kind === 'kinesis' ? streamSettings(input, ctx) : undefined;
  const defaultBatch = kind === 'sqs' ? 'lambda.esm.batch.sqs.default' : 'lambda.esm.batch.stream.default';
  const uuid = ctx.uuid();
  return {
    uuid,
    arn: `arn:aws:lambda:${ctx.region}:${ctx.account}:event-source-mapping:${uuid}`,
    sourceArn,
    functionName,
    qualifier,
    state: 'Disabled',
    next: undefined,
    lastModified: ctx.now,
    lastProcessingResult: undefined,
    batchSize: input.BatchSize ?? limit(ctx.limits, defaultBatch),
    windowSec: input.MaximumBatchingWindowInSeconds ?? limit(ctx.limits, 'lambda.esm.window.default'),
    filters,
    reportsItemFailures: input.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    maximumConcurrency: input.ScalingConfig?.MaximumConcurrency,
    onFailure: input.DestinationConfig?.OnFailure?.Destination || undefined,
    stream,
    tags: new Map(Object.entries(input.Tags ?? {})),
    poller: newPoller(stream !== undefined, ctx),
  };
}

function streamSettings(input: CreateEventSourceMappingRequest, ctx: Ctx<LambdaState>): StreamSettings {
  const { StartingPosition, StartingPositionTimestamp } = input;
  if (StartingPosition === undefined)
    throw invalidParameter(
      "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.",
    );
  if (StartingPosition === 'AT_TIMESTAMP' && StartingPositionTimestamp === undefined)
    throw invalidParameter(
      'StartingPositionTimestamp must be specified when StartingPosition is AT_TIMESTAMP.',
    );
  return {
    startingPosition: StartingPosition,
    startingTimestamp: StartingPositionTimestamp,
    maximumRetryAttempts:
      input.MaximumRetryAttempts ?? limit(ctx.limits, 'lambda.esm.stream.maxRetry.default'),
    maximumRecordAgeSec:
      input.MaximumRecordAgeInSeconds ?? limit(ctx.limits, 'lambda.esm.stream.maxRecordAge.default'),
    bisect: input.BisectBatchOnFunctionError ?? false,
    parallelizationFactor:
      input.ParallelizationFactor ?? limit(ctx.limits, 'lambda.esm.parallelizationFactor.default'),
    tumblingWindowSec:
      input.TumblingWindowInSeconds ?? limit(ctx.limits, 'lambda.esm.tumblingWindow.default'),
  };
}
