import type { Operation } from '../../../engine/contract';

import type {
  UpdateAccountSettingsInput,
  UpdateAccountSettingsOutput,
} from '../../../shapes/generated/kinesis.types';
import { COMMITMENT_MS, describeCommitment } from '../account-settings';
import { invalidArgument } from '../refusals';
import type { KinesisState } from '../state';

export const updateAccountSettings: Operation<
  KinesisState,
  UpdateAccountSettingsInput,
  UpdateAccountSettingsOutput
> = {
  run(input, { state, now }) {
    const { commitment } = state;
    const enabled = input.MinimumThroughputBillingCommitment.Status === 'ENABLED';
    if (!enabled && commitment.enabled && now < (commitment.startedAt ?? now) + COMMITMENT_MS)
      throw invalidArgument(
        'The minimum throughput billing commitment cannot be ended within its first 24 hours.',
      );
    if (enabled !== commitment.enabled)
      state.commitment = enabled ? { enabled, startedAt: now } : { ...commitment, enabled, endedAt: now };
    return { MinimumThroughputBillingCommitment: describeCommitment(state.commitment) };
  },
};
