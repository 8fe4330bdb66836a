import type { Operation } from '../../../engine/contract';
import type {
  GetSMSSandboxAccountStatusInput,
  GetSMSSandboxAccountStatusResult,
} from '../../../shapes/generated/sns.types';
import type { SnsState } from '../state';

/** New accounts start in the SMS sandbox; leaving it takes a support case. */
export const getSMSSandboxAccountStatus: Operation<
  SnsState,
  GetSMSSandboxAccountStatusInput,
  GetSMSSandboxAccountStatusResult
> = {
  run: () => ({ IsInSandbox: true }),
};
