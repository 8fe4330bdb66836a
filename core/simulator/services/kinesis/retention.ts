import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { invalidArgument } from './refusals';
import type { KinesisState } from './state';

/** Refuses a retention period outside what a stream can have, in hours. */
export function checkRetention({ limits }: Ctx<KinesisState>, hours: number): void {
  const hoursMin = limit(limits, 'kds.retention.default');
  if (hours < hoursMin)
    throw invalidArgument(
      `Minimum allowed retention period is ${hoursMin} hours. Requested retention period (${hours} hours) is too short.`,
    );
  const hoursMax = limit(limits, 'kds.retention.max');
  if (hours > hoursMax)
    throw invalidArgument(
      `Maximum allowed retention period is ${hoursMax} hours. Requested retention period (${hours} hours) is too long.`,
    );
}
