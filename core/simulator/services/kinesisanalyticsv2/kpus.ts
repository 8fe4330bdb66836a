import { type Limits, limit } from '../../../facts/limits';
import type { ApplicationConfiguration } from '../../shapes/generated/kinesisanalyticsv2.types';

const PARALLELISM = 1;

/** Parallelism of an application, and how much of it one KPU carries. */
export function parallelismOf(
  limits: Limits,
  { FlinkApplicationConfiguration: flink }: ApplicationConfiguration,
) {
  const given = flink?.ParallelismConfiguration;
  const custom = given?.ConfigurationType === 'CUSTOM' ? given : undefined;
  return {
    Parallelism: custom?.Parallelism ?? PARALLELISM,
    ParallelismPerKPU: custom?.ParallelismPerKPU ?? limit(limits, 'msf.parallelismPerKpu.default'),
    AutoScalingEnabled: custom?.AutoScalingEnabled ?? true,
  };
}

/** KPUs for the application itself; one more is billed for orchestration. */
export function kpusOf(limits: Limits, configuration: ApplicationConfiguration): number {
  const { Parallelism, ParallelismPerKPU } = parallelismOf(limits, configuration);
  return Math.ceil(Parallelism / ParallelismPerKPU);
}
