import type { Operation } from '../../../engine/contract';
import type { DeleteAccountAliasRequest } from '../../../shapes/generated/iam.types';
import { noSuchEntity } from '../refusals';
import type { IamState } from '../state';

export const deleteAccountAlias: Operation<IamState, DeleteAccountAliasRequest, object> = {
  run({ AccountAlias: alias }, { state }) {
    if (state.alias !== alias) throw noSuchEntity(`The account alias ${alias} could not be found.`);
    delete state.alias;
    return {};
  },
};
