import type { Processor } from '../../../shapes/generated/firehose.types';
import type { DestinationConfig } from '../destinations/destination';

/** The processor of a type, when processing is on. */
export function processorOf(config: DestinationConfig, type: string): Processor | undefined {
  const processing = config.ProcessingConfiguration;
  return processing?.Enabled === true ? processing.Processors?.find(({ Type }) => Type === type) : undefined;
}

export const parameterOf = (processor: Processor, name: string): string | undefined =>
  processor.Parameters?.find(({ ParameterName }) => ParameterName === name)?.ParameterValue;
