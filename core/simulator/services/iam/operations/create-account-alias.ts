import type { Operation } from '../../../engine/contract';
import type { CreateAccountAliasRequest } from '../../../shapes/generated/iam.types';
import type { IamState } from '../state';

/** An account has one alias: a new one takes the place of the old. */
export const createAccountAlias: Operation<IamState, CreateAccountAliasRequest, object> = {
  run({ AccountAlias }, { state }) {
    state.alias = AccountAlias;
    return {};
  },
};
