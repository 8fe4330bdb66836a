import { invalidArgument, validation } from './refusals';
import type { KinesisState, StreamMode } from './state';

/** Warm throughput is for on-demand streams of accounts that committed to a minimum throughput. */
export function assertWarmAllowed({ commitment }: KinesisState, mode: StreamMode): void {
  if (mode !== 'ON_DEMAND')
    throw validation('Warm throughput is only supported for streams in ON_DEMAND mode.');
  if (!commitment.enabled)
    throw invalidArgument(
      'Warm throughput is only supported for accounts with MinimumThroughputBillingCommitment enabled.',
    );
}
