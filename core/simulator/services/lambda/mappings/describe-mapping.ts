import type { Place } from '../../../engine/contract';
import type { EventSourceMappingConfiguration } from '../../../shapes/generated/lambda.types';
import { functionArn } from '../function-name';
import { qualifierSuffix } from '../state';
import type { Mapping, StreamSettings } from './mapping';

/** A mapping as the API answers it: what does not go with its source is left out. */
export function describeMapping(mapping: Mapping, place: Place): EventSourceMappingConfiguration {
  const { filters, stream, maximumConcurrency, lastProcessingResult } = mapping;
  return {
    UUID: mapping.uuid,
    EventSourceMappingArn: mapping.arn,
    EventSourceArn: mapping.sourceArn,
    FunctionArn: `${functionArn(place, mapping.functionName)}${qualifierSuffix(mapping.qualifier)}`,
    State: mapping.state,
    StateTransitionReason: 'USER_INITIATED',
    LastModified: mapping.lastModified,
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.windowSec,
    FunctionResponseTypes: mapping.reportsItemFailures ? ['ReportBatchItemFailures'] : [],
    ...(filters.length > 0 && { FilterCriteria: { Filters: filters.map((Pattern) => ({ Pattern })) } }),
    ...(maximumConcurrency !== undefined && { ScalingConfig: { MaximumConcurrency: maximumConcurrency } }),
    ...(stream && describeStream(mapping, stream)),
    ...(stream && { LastProcessingResult: lastProcessingResult ?? 'No records processed' }),
  };
}

const describeStream = ({ onFailure }: Mapping, stream: StreamSettings) => ({
  StartingPosition: stream.startingPosition,
  ...(stream.startingTimestamp !== undefined && { StartingPositionTimestamp: stream.startingTimestamp }),
  ParallelizationFactor: stream.parallelizationFactor,
  BisectBatchOnFunctionError: stream.bisect,
  MaximumRecordAgeInSeconds: stream.maximumRecordAgeSec,
  MaximumRetryAttempts: stream.maximumRetryAttempts,
  TumblingWindowInSeconds: stream.tumblingWindowSec,
  DestinationConfig: { OnFailure: onFailure === undefined ? {} : { Destination: onFailure } },
});
