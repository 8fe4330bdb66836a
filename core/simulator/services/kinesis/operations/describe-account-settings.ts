import type { Operation } from '../../../engine/contract';

import type {
  DescribeAccountSettingsInput,
  DescribeAccountSettingsOutput,
} from '../../../shapes/generated/kinesis.types';
import { describeCommitment } from '../account-settings';
import type { KinesisState } from '../state';

export const describeAccountSettings: Operation<
  KinesisState,
  DescribeAccountSettingsInput,
  DescribeAccountSettingsOutput
> = {
  run: (_input, { state }) => ({ MinimumThroughputBillingCommitment: describeCommitment(state.commitment) }),
};
