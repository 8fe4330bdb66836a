import type { Ctx, Operation } from '../../../engine/contract';
import type {
  DeleteEventSourceMappingRequest,
  EventSourceMappingConfiguration,
  GetEventSourceMappingRequest,
  ListEventSourceMappingsRequest,
  ListEventSourceMappingsResponse,
  UpdateEventSourceMappingRequest,
} from '../../../shapes/generated/lambda.types';
import { functionOf, parseFunctionName, qualifierOf, versionOf } from '../function-name';
import { turn } from '../mappings/begin';
import { describeMapping } from '../mappings/describe-mapping';
import { mappingOf } from '../mappings/find-mapping';
import type { Mapping } from '../mappings/mapping';
import { checkApplies, checkQueueMapping, filtersOf, sourceOf } from '../mappings/mapping-settings';
import { page } from '../page';
import { conflict } from '../refusals';
import type { LambdaState } from '../state';

interface NamesMapping {
  readonly UUID: string;
}

const guard = ({ UUID }: NamesMapping, ctx: Ctx<LambdaState>) => ({
  arn: `arn:aws:lambda:${ctx.region}:${ctx.account}:event-source-mapping:${UUID}`,
});

export const getEventSourceMapping: Operation<
  LambdaState,
  GetEventSourceMappingRequest,
  EventSourceMappingConfiguration
> = { guard, run: (input, ctx) => describeMapping(mappingOf(input.UUID, ctx), ctx) };

export const listEventSourceMappings: Operation<
  LambdaState,
  ListEventSourceMappingsRequest,
  ListEventSourceMappingsResponse
> = {
  run(input, ctx) {
    const { EventSourceArn, FunctionName } = input;
    const name = FunctionName === undefined ? undefined : parseFunctionName(FunctionName).name;
    const wanted = [...ctx.state.mappings.values()].filter(
      (mapping) =>
        (EventSourceArn === undefined || mapping.sourceArn === EventSourceArn) &&
        (name === undefined || mapping.functionName === name),
    );
    const { items, NextMarker } = page(wanted, input);
    return {
      EventSourceMappings: items.map((mapping) => describeMapping(mapping, ctx)),
      ...(NextMarker !== undefined && { NextMarker }),
    };
  },
};

export const updateEventSourceMapping: Operation<
  LambdaState,
  UpdateEventSourceMappingRequest,
  EventSourceMappingConfiguration
> = {
  guard,
  run(input, ctx) {
    const mapping = mappingOf(input.UUID, ctx);
    checkSettled(mapping, 'update');
    const changed = changedMapping(mapping, input, ctx);
    ctx.state.mappings.set(mapping.uuid, changed);
    announceChange(ctx, changed, input.Enabled);
    return describeMapping(changed, ctx);
  },
};

function checkSettled({ state, uuid }: Mapping, verb: string): void {
  if (state === 'Enabled' || state === 'Disabled') return;
  throw conflict(
    `Cannot ${verb} the event source mapping ${uuid} because it is in use: its state is ${state}.`,
  );
}

function changedMapping(
  mapping: Mapping,
  input: UpdateEventSourceMappingRequest,
  ctx: Ctx<LambdaState>,
): Mapping {
  const kind = mapping.stream ? 'kinesis' : 'sqs';
  checkApplies(input, kind);
  const fn = functionOf({ FunctionName: input.FunctionName ?? mapping.functionName }, ctx);
  const qualifier = input.FunctionName === undefined ? mapping.qualifier : qualifierOf(input);
  const { version } = versionOf(fn, qualifier, ctx);
  const { DestinationConfig, FunctionResponseTypes, ScalingConfig } = input;
  const changed: Mapping = {
    ...mapping,
    functionName: fn.name,
    qualifier,
    batchSize: input.BatchSize ?? mapping.batchSize,
    windowSec: input.MaximumBatchingWindowInSeconds ?? mapping.windowSec,
    filters: input.FilterCriteria ? filtersOf(input, ctx) : mapping.filters,
    reportsItemFailures:
      FunctionResponseTypes?.includes('ReportBatchItemFailures') ??
      (FunctionResponseTypes ? false : mapping.reportsItemFailures),
    maximumConcurrency: ScalingConfig ? ScalingConfig.MaximumConcurrency : mapping.maximumConcurrency,
    onFailure: DestinationConfig ? DestinationConfig.OnFailure?.Destination || undefined : mapping.onFailure,
    stream: changedStream(mapping, input),
  };
  if (kind === 'sqs') checkQueueMapping(changed, sourceOf(mapping.sourceArn, kind, ctx), version, ctx);
  return changed;
}

function changedStream({ stream }: Mapping, input: UpdateEventSourceMappingRequest): Mapping['stream'] {
  return (
    stream && {
      ...stream,
      maximumRetryAttempts: input.MaximumRetryAttempts ?? stream.maximumRetryAttempts,
      maximumRecordAgeSec: input.MaximumRecordAgeInSeconds ?? stream.maximumRecordAgeSec,
      bisect: input.BisectBatchOnFunctionError ?? stream.bisect,
      parallelizationFactor: input.ParallelizationFactor ?? stream.parallelizationFactor,
      tumblingWindowSec: input.TumblingWindowInSeconds ?? stream.tumblingWindowSec,
    }
  );
}

function announceChange(ctx: Ctx<LambdaState>, mapping: Mapping, enabled: boolean | undefined): void {
  if (enabled === true && mapping.state === 'Disabled') turn(ctx, mapping, 'Enabling', 'Enabled');
  else if (enabled === false && mapping.state === 'Enabled') turn(ctx, mapping, 'Disabling', 'Disabled');
  else if (mapping.state === 'Enabled') turn(ctx, mapping, 'Updating', 'Enabled');
  else mapping.lastModified = ctx.now;
}

export const deleteEventSourceMapping: Operation<
  LambdaState,
  DeleteEventSourceMappingRequest,
  EventSourceMappingConfiguration
> = {
  guard,
  run(input, ctx) {
    const mapping = mappingOf(input.UUID, ctx);
    turn(ctx, mapping, 'Deleting', 'Deleting');
    ctx.emit('EventSourceMappingDeleted', { mapping: mapping.uuid });
    return describeMapping(mapping, ctx);
  },
};
