import { limit } from '../../../../facts/limits';
import { parseArn } from '../../../engine/arn';
import type { Ctx, ResourceView } from '../../../engine/contract';
import { invalidParameter } from '../refusals';
import type { FunctionVersion, LambdaState } from '../state';
import { isFilterPattern } from './filter';

/** Members that CreateEventSourceMapping and UpdateEventSourceMapping share. */
export interface MappingInput {
  readonly BatchSize?: number | undefined;
  readonly MaximumBatchingWindowInSeconds?: number | undefined;
  readonly FilterCriteria?:
    | { readonly Filters?: readonly { readonly Pattern?: string | undefined }[] | undefined }
    | undefined;
  readonly FunctionResponseTypes?: readonly string[] | undefined;
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number | undefined } | undefined;
  readonly DestinationConfig?:
    | { readonly OnFailure?: { readonly Destination?: string | undefined } | undefined }
    | undefined;
  readonly BisectBatchOnFunctionError?: boolean | undefined;
  readonly MaximumRecordAgeInSeconds?: number | undefined;
  readonly MaximumRetryAttempts?: number | undefined;
  readonly ParallelizationFactor?: number | undefined;
  readonly TumblingWindowInSeconds?: number | undefined;
}

export type SourceKind = 'sqs' | 'kinesis';

/** The kind of source an ARN names. Refuses with InvalidParameterValueException what Lambda cannot poll here. */
export function sourceKindOf(arn: string | undefined): SourceKind {
  const service = arn === undefined ? undefined : parseArn(arn)?.service;
  if (service !== 'sqs' && service !== 'kinesis') throw invalidParameter('Unrecognized event source.');
  return service;
}

/** The source itself. Refuses in the words Lambda has for its own failed call. */
export function sourceOf(arn: string, kind: SourceKind, ctx: Ctx<LambdaState>): ResourceView {
  const view = ctx.resource(arn);
  if (view) return view;
  if (kind === 'sqs')
    throw invalidParameter(
      'Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist.',
    );
  throw invalidParameter(`Stream not found: ${arn.split('/consumer/')[0]}`);
}

/** Checks of a queue's mapping that span several members. */
export function checkQueueMapping(
  settings: { readonly batchSize: number; readonly windowSec: number },
  source: ResourceView,
  version: FunctionVersion,
  ctx: Ctx<LambdaState>,
): void {
  const { batchSize, windowSec } = settings;
  const fifo = source.attributes.fifo === true;
  const unwindowed = limit(ctx.limits, 'lambda.esm.batch.sqs.default');
  if (fifo && windowSec > 0)
    throw invalidParameter('Unsupported parameter MaximumBatchingWindowInSeconds for FIFO queue.');
  if (fifo && batchSize > unwindowed)
    throw invalidParameter(`Batch size for FIFO queue must not exceed ${unwindowed}.`);
  if (batchSize > unwindowed && windowSec === 0)
    throw invalidParameter(
      `Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than ${unwindowed}`,
    );
  const visibilitySec = Number(source.attributes.visibilityTimeoutSec ?? 0);
  if (visibilitySec < version.timeoutSec)
    throw invalidParameter(
      `Queue visibility timeout: ${visibilitySec} seconds is less than Function timeout: ${version.timeoutSec} seconds`,
    );
}

/** The patterns of a mapping. Refuses what is no pattern. */
export function filtersOf({ FilterCriteria }: MappingInput, ctx: Ctx<LambdaState>): readonly string[] {
  const patterns = (FilterCriteria?.Filters ?? []).map(({ Pattern = '' }) => Pattern);
  const most = limit(ctx.limits, 'lambda.esm.filters.max');
  if (patterns.length > most)
    throw invalidParameter(`The number of filters exceeds the limit of ${most} per event source mapping.`);
  if (!patterns.every((pattern) => isFilterPattern(pattern, ctx.limits)))
    throw invalidParameter('Invalid filter pattern definition.');
  return Object.freeze(patterns);
}

const STREAM_ONLY = [
  'BisectBatchOnFunctionError',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'ParallelizationFactor',
  'TumblingWindowInSeconds',
  'DestinationConfig',
] as const;

/** Members that only streams have, and one that only queues have. */
export function checkApplies(input: MappingInput, kind: SourceKind): void {
  if (kind === 'kinesis') {
    if (input.ScalingConfig)
      throw invalidParameter('ScalingConfig is not supported for the event source mapping.');
    return;
  }
  const wrong = STREAM_ONLY.find((member) => input[member] !== undefined);
  if (wrong) throw invalidParameter(`Unsupported parameter ${wrong} for SQS event source mapping.`);
}
