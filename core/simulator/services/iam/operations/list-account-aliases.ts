import type { Operation } from '../../../engine/contract';
import type {
  ListAccountAliasesRequest,
  ListAccountAliasesResponse,
} from '../../../shapes/generated/iam.types';
import type { IamState } from '../state';

export const listAccountAliases: Operation<IamState, ListAccountAliasesRequest, ListAccountAliasesResponse> =
  {
    run: (_, { state }) => ({
      AccountAliases: state.alias === undefined ? [] : [state.alias],
      IsTruncated: false,
    }),
  };
