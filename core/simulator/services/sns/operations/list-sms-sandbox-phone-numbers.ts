import type { Operation } from '../../../engine/contract';
import type {
  ListSMSSandboxPhoneNumbersInput,
  ListSMSSandboxPhoneNumbersResult,
} from '../../../shapes/generated/sns.types';
import { pageOf } from '../paging';
import type { SnsState } from '../state';

export const listSMSSandboxPhoneNumbers: Operation<
  SnsState,
  ListSMSSandboxPhoneNumbersInput,
  ListSMSSandboxPhoneNumbersResult
> = {
  run({ NextToken: token, MaxResults }, ctx) {
    const { items, NextToken } = pageOf([...ctx.state.mobile.sandboxNumbers], token, ctx, MaxResults);
    const PhoneNumbers = items.map(([PhoneNumber, { verified }]) => ({
      PhoneNumber,
      Status: verified ? 'Verified' : 'Pending',
    }));
    return { PhoneNumbers, NextToken };
  },
};
