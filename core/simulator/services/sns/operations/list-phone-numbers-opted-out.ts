import type { Operation } from '../../../engine/contract';
import type {
  ListPhoneNumbersOptedOutInput,
  ListPhoneNumbersOptedOutResponse,
} from '../../../shapes/generated/sns.types';
import { pageOf } from '../paging';
import type { SnsState } from '../state';

export const listPhoneNumbersOptedOut: Operation<
  SnsState,
  ListPhoneNumbersOptedOutInput,
  ListPhoneNumbersOptedOutResponse
> = {
  run({ nextToken: token }, ctx) {
    const { items, NextToken } = pageOf([...ctx.state.mobile.optedOut], token, ctx);
    return { phoneNumbers: items, nextToken: NextToken };
  },
};
